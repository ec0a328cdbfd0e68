import { storage } from 'wxt/utils/storage';
import { inTurn } from '../locks';

const unseenItem = storage.defineItem<unknown>('local:unseen');

/** The uuid of the last placed order while the user has not seen its outcome: the popup opens on it. */
export async function readUnseen(): Promise<string | null> {
  const stored = await unseenItem.getValue();
  return typeof stored === 'string' ? stored : null;
}

export const saveUnseen = (uuid: string): Promise<void> => inTurn('unseen', () => unseenItem.setValue(uuid));

/** Leaves the entry alone where it is another order's. */
export const forgetUnseen = (uuid: string): Promise<void> =>
  inTurn('unseen', async () => {
    if ((await readUnseen()) === uuid) await unseenItem.removeValue();
  });
