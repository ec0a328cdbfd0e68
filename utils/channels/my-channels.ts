import { chrome } from '../chrome';
import * as s from '../stored-shapes';
import { sameChannel } from './channel';
import { declaredChannelFields, type DeclaredChannel } from './declared-channel';

export const storedChannel = s.object({
  ...declaredChannelFields,
  /** When it was declared. The name is older than the word; it is stored and exported. */
  statedAt: s.time,
});
/** A channel that the user said they own or manage, and when. */
export type MyChannel = s.ShapeOf<typeof storedChannel>;

/** Key in extension storage (`local`). */
export const channelsKey = 'myChannels';

/** The stored list, sorted into channels and damaged entries. */
export function sortChannels(stored: unknown): { whole: MyChannel[]; damaged: unknown[] } {
  const entries: unknown[] = Array.isArray(stored) ? stored : stored === undefined ? [] : [stored];
  const whole: MyChannel[] = [];
  const damaged: unknown[] = [];
  for (const entry of entries) {
    const read = storedChannel(entry);
    if (read instanceof s.Damage) damaged.push(entry);
    else whole.push(read);
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
