import { storage } from 'wxt/utils/storage';
import { inTurn } from '../locks';

const unseenItem = storage.defineItem<unknown>('local:unseen');

/** The order that was placed last and whose outcome the user has not seen: the popup opens on it. */
export async function readUnseen(): Promise<string | null> {
  const stored = await unseenItem.getValue();
  return typeof stored === 'string' ? stored : null;
}

/** Remembers the order that is being placed. */
export const saveUnseen = (uuid: string): Promise<void> => inTurn('unseen', () => unseenItem.setValue(uuid));

/** The user has seen how this order ended. */
export const forgetUnseen = (uuid: string): Promise<void> =>
  inTurn('unseen', async () => {
    if ((await readUnseen()) === uuid) await unseenItem.removeValue();
  });
