import { readOrder } from '@/utils/orders-db/read-orders';
import type { Order } from '@/utils/orders/order';
import { dropDraftOf } from '../drafts';

/** Of these the form may be shown again: on their way they can still end as if nothing had been ordered. */
const mayComeBack: ReadonlySet<Order['state']> = new Set(['intent', 'sending', 'rejected', 'notSent']);

/**
 * Whether an order was begun under this draft's uuid: then its record says how it stands, and its review is over. What
 * was typed is forgotten once it was ordered.
 */
export async function isSent(uuid: string): Promise<boolean> {
  try {
    const order = await readOrder(uuid);
    if (order !== null && !mayComeBack.has(order.state)) dropDraftOf(uuid);
    return order !== null;
  } catch {
    // Nobody knows: what could be pressed a second time is not offered.
    return true;
  }
}
