import * as z from 'zod/mini';
import { platformKeys } from './platform-name';

/** A channel that the user declared theirs: without a platform the name is the exact text that will be sent. */
export const declaredChannelSchema = z.object({
  platform: z.nullable(z.enum(platformKeys)),
  name: z.string().check(z.minLength(1), z.maxLength(500)),
});
export type DeclaredChannel = z.infer<typeof declaredChannelSchema>;
