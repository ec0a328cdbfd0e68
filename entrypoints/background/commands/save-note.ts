import { NamedError } from '@/utils/errors';
import { orderShape } from '@/utils/orders/order';
import { changeOrder } from '@/utils/orders/order-state';
import { readApiKey } from '../account/api-key';
import { holdsKey } from '../panel/replies/holds-key';
import { changeStoredOrder } from '../records/order-journal';

/**
 * Saves the user's note with the order's record; an empty text removes it.
 * @throws NamedError `noteHoldsKey`, because the key is saved nowhere else; `orderNotFound`.
 */
export async function saveNote(uuid: string, note: string): Promise<void> {
  const saved = await readApiKey();
  if (saved !== null && holdsKey(note, saved.key)) throw new NamedError('noteHoldsKey');
  const kept = note.trim();
  const order = await changeStoredOrder(uuid, (stored) => {
    const { note: _before, ...rest } = changeOrder(stored, { shape: orderShape });
    return kept === '' ? rest : { ...rest, note: kept };
  });
  if (order === null) throw new NamedError('orderNotFound');
}
