import * as z from 'zod/mini';
import { sameChannel } from './channel';
import { chrome } from './chrome';
import { statedChannelSchema, type StatedChannel } from './stated-channel';

const myChannelSchema = z.extend(statedChannelSchema, { statedAt: z.number() });
/** A channel that the user said they own or manage, and when. */
export type MyChannel = z.infer<typeof myChannelSchema>;

/** Where the list lies in extension storage (`local`). */
const channelsKey = 'myChannels';

/** The user's channels, in the order in which they were stated. */
export async function readMyChannels(): Promise<MyChannel[]> {
  const read = z.array(myChannelSchema).safeParse((await chrome.storage.local.get(channelsKey))[channelsKey]);
  return read.success ? read.data : [];
}

/** Saves the list. Called by the worker alone. */
export const saveMyChannels = (channels: MyChannel[]): Promise<void> =>
  chrome.storage.local.set({ [channelsKey]: channels });

/** Whether both name the same channel; without a platform only the exact text is the same. */
export function isSameStated(a: StatedChannel, b: StatedChannel): boolean {
  if (a.platform === null || b.platform === null) return a.platform === b.platform && a.name === b.name;
  return sameChannel({ platform: a.platform, name: a.name }, { platform: b.platform, name: b.name });
}
