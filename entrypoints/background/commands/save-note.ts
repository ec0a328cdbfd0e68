import { NamedError } from '@/utils/errors';
import { orderShape } from '@/utils/orders/order';
import { changeOrder } from '@/utils/orders/order-state';
import { changeStoredOrder } from '../records/order-journal';

/**
 * Saves the user's note with the order's record; an empty text removes it.
 * @throws NamedError `orderNotFound`.
 */
export async function saveNote(uuid: string, note: string): Promise<void> {
  const kept = note.trim();
  const order = await changeStoredOrder(uuid, (stored) => {
    const { note: _before, ...rest } = changeOrder(stored, { shape: orderShape });
    return kept === '' ? rest : { ...rest, note: kept };
  });
  if (order === null) throw new NamedError('orderNotFound');
}
