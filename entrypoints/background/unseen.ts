import { storage } from 'wxt/utils/storage';

const unseenItem = storage.defineItem<string | null>('local:unseen', { fallback: null });

/** The order that was placed last and whose outcome the user has not seen: the popup opens on it. */
export const readUnseen = (): Promise<string | null> => unseenItem.getValue();

/** Remembers the order that is being placed. */
export const saveUnseen = (uuid: string): Promise<void> => unseenItem.setValue(uuid);

/** The user has seen how this order ended. */
export async function forgetUnseen(uuid: string): Promise<void> {
  if ((await readUnseen()) === uuid) await unseenItem.removeValue();
}
