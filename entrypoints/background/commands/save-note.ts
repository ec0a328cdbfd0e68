import { NamedError } from '@/utils/errors';
import { orderShape } from '@/utils/orders/order';
import { changeOrder } from '@/utils/orders/order-state';
import { holdsOwnKey } from '../account/own-key';
import { readSavedAccount } from '../account/saved-account';
import { changeStoredOrder } from '../records/order-journal';

/**
 * Saves the user's note with the order's record; an empty text removes it.
 * @throws NamedError `noteHoldsKey`, because the key is saved nowhere else; `orderNotFound`.
 */
export async function saveNote(uuid: string, note: string): Promise<void> {
  if (await holdsOwnKey(note, await readSavedAccount())) throw new NamedError('noteHoldsKey');
  const kept = note.trim();
  const order = await changeStoredOrder(uuid, (stored) => {
    const { note: _before, ...rest } = changeOrder(stored, { shape: orderShape });
    return kept === '' ? rest : { ...rest, note: kept };
  });
  if (order === null) throw new NamedError('orderNotFound');
}
