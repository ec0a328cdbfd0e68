import * as z from 'zod/mini';
import { chrome } from '../chrome';
import { timeShape } from '../shapes';
import { sameChannel } from './channel';
import { declaredChannelSchema, type DeclaredChannel } from './declared-channel';

export const myChannelSchema = z.extend(declaredChannelSchema, {
  /** When it was declared. The name is older than the word; it is stored and exported. */
  statedAt: timeShape,
});
/** A channel that the user said they own or manage, and when. */
export type MyChannel = z.infer<typeof myChannelSchema>;

/** Key in extension storage (`local`). */
export const channelsKey = 'myChannels';

/** The stored list, sorted into channels and damaged entries. */
export function sortChannels(stored: unknown): { whole: MyChannel[]; damaged: unknown[] } {
  const entries: unknown[] = Array.isArray(stored) ? stored : stored === undefined ? [] : [stored];
  const whole: MyChannel[] = [];
  const damaged: unknown[] = [];
  for (const entry of entries) {
    const read = myChannelSchema.safeParse(entry);
    if (read.success) whole.push(read.data);
    else damaged.push(entry);
  }
  return { whole, damaged };
}

/** The user's channels, in the order in which they were declared. */
export async function readMyChannels(): Promise<MyChannel[]> {
  return sortChannels((await chrome.storage.local.get(channelsKey))[channelsKey]).whole;
}

/** Whether both name the same channel; without a platform only the exact text is the same. */
export function isSameDeclared(a: DeclaredChannel, b: DeclaredChannel): boolean {
  if (a.platform === null || b.platform === null) return a.platform === b.platform && a.name === b.name;
  return sameChannel({ platform: a.platform, name: a.name }, { platform: b.platform, name: b.name });
}
