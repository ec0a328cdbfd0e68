import * as s from '../stored-shapes';
import { platformKeys } from './platform-name';

export const maxChannelChars = 500;

/** A channel that the user declared theirs: without a platform the name is the exact text that will be sent. */
export const declaredChannelFields = {
  platform: s.orNull(s.oneOf(...platformKeys)),
  name: s.text(1, maxChannelChars),
};
const declaredChannel = s.object(declaredChannelFields);
export type DeclaredChannel = s.ShapeOf<typeof declaredChannel>;
