import * as z from 'zod/mini';
import { storage } from 'wxt/utils/storage';
import { sameChannel } from './channel';
import { statedChannelSchema, type StatedChannel } from './command';

const myChannelSchema = z.extend(statedChannelSchema, { statedAt: z.number() });
/** A channel that the user said they own or manage, and when. */
export type MyChannel = z.infer<typeof myChannelSchema>;

const item = storage.defineItem<unknown>('local:myChannels');

/** The user's channels, in the order in which they were stated. */
export async function readMyChannels(): Promise<MyChannel[]> {
  const read = z.array(myChannelSchema).safeParse(await item.getValue());
  return read.success ? read.data : [];
}

/** Saves the list. Called by the worker alone. */
export const saveMyChannels = (channels: MyChannel[]): Promise<void> => item.setValue(channels);

/** Whether both name the same channel; without a platform only the exact text is the same. */
export function isSameStated(a: StatedChannel, b: StatedChannel): boolean {
  if (a.platform === null || b.platform === null) return a.platform === b.platform && a.name === b.name;
  return sameChannel({ platform: a.platform, name: a.name }, { platform: b.platform, name: b.name });
}
