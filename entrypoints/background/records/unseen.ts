import { storage } from 'wxt/utils/storage';
import { inTurn } from '../locks';

const unseenItem = storage.defineItem<unknown>('local:unseen');

/** The popup shows fewer; the oldest are forgotten. */
const maxUnseen = 20;

/** The uuids of orders that were placed or have ended and whose outcome the user has not seen, the newest first. */
export async function readUnseen(): Promise<string[]> {
  const stored = await unseenItem.getValue();
  // An earlier version kept one uuid alone.
  const all: unknown[] = Array.isArray(stored) ? stored : [stored];
  return all.filter((uuid) => typeof uuid === 'string');
}

export const saveUnseen = (uuids: string[]): Promise<void> =>
  inTurn('unseen', async () => {
    const others = (await readUnseen()).filter((uuid) => !uuids.includes(uuid));
    await unseenItem.setValue([...uuids, ...others].slice(0, maxUnseen));
  });

/** Leaves the entries of other orders alone. */
export const forgetUnseen = (uuid: string): Promise<void> =>
  inTurn('unseen', async () => {
    const unseen = await readUnseen();
    if (unseen.includes(uuid)) await unseenItem.setValue(unseen.filter((each) => each !== uuid));
  });
