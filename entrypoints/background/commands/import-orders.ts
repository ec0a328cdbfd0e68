import type { Order } from '@/utils/orders/order';
import { asImported, readImported } from '@/utils/transfer/imported-order';
import { adoptSalt, fingerprintOf, readApiKey } from '../account/api-key';
import { addOrders } from '../records/order-journal';

/**
 * Gives each order to the account that its fingerprint names here: with another computer's salt the present key has
 * another fingerprint there. Orders of other accounts keep theirs.
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
 * Keeps orders of a file. What cannot be read is left out, what is here already stays as it is, and nothing is ever sent
 * for any of them: see `asImported`. Done twice it changes nothing.
 * @throws NamedError `storageFailed`, `newerData`; then none of these was saved.
 */
export async function importOrders(records: unknown[], salt: string | null): Promise<void> {
  const now = Date.now();
  const orders = records.flatMap((record) => {
    const read = readImported(record);
    return read.kind === 'whole' ? [asImported(read.order, now)] : [];
  });
  await addOrders(await withOwnAccount(orders, salt));
}
