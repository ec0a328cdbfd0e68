import { NamedError } from '@/utils/errors';
import { orderShape } from '@/utils/orders/order';
import { changeOrder } from '@/utils/orders/order-state';
import { readApiKey } from '../account/api-key';
import { holdsKey } from '../panel/replies/holds-key';
import { changeStoredOrder } from '../records/order-journal';

/**
 * Keeps what the user writes to an order with its record; an empty text takes the note away.
 * @throws NamedError `noteHoldsKey`: the key lies nowhere but where it is saved. `orderNotFound` where there is no order.
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
