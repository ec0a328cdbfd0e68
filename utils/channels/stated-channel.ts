import * as z from 'zod/mini';

const platform = z.enum([
  'twitch',
  'kick',
  'youtube',
  'tiktok',
  'trovo',
  'rumble',
  'facebook',
  'x',
  'instagram',
  'telegram',
  'soundcloud',
  'spotify',
  'discord',
]);

/** A channel that the user stated as theirs: without a platform the name is the exact text that will be sent. */
export const statedChannelSchema = z.object({
  platform: z.nullable(platform),
  name: z.string().check(z.minLength(1), z.maxLength(500)),
});
export type StatedChannel = z.infer<typeof statedChannelSchema>;
