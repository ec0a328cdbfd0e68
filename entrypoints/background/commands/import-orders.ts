import type { Order } from '@/utils/orders/order';
import { asImported, readImported } from '@/utils/transfer/imported-order';
import { adoptSalt, fingerprintOf, readApiKey } from '../account/api-key';
import { addOrders } from '../records/order-journal';

/**
 * Moves orders of the present key to its account here: under another computer's salt the key has another fingerprint.
 * Orders of other accounts keep theirs.
 */
async function withOwnAccount(orders: Order[], salt: string | null): Promise<Order[]> {
  if (salt === null) return orders;
  await adoptSalt(salt);
  const saved = await readApiKey();
  if (saved === null) return orders;
  const there = await fingerprintOf(saved.key, salt);
  return orders.map((order) => (order.account === there ? { ...order, account: saved.account } : order));
}

/**
 * Saves the orders of a file, without unreadable ones and those that are here already. Nothing is ever sent for them:
 * see `asImported`. Idempotent.
 * @throws NamedError `storageFailed`, `newerData`; then none of them was saved.
 */
export async function importOrders(records: unknown[], salt: string | null): Promise<void> {
  const now = Date.now();
  const orders = records.flatMap((record) => {
    const read = readImported(record);
    return read.kind === 'whole' ? [asImported(read.order, now)] : [];
  });
  await addOrders(await withOwnAccount(orders, salt));
}
