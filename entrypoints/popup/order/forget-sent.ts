import { readOrder } from '@/utils/orders-db/read-orders';
import { dropDraftOf } from '../drafts';

/**
 * Whether an order was begun under this draft's uuid: then its record says how it stands, and its review is over. What
 * was typed is forgotten, unless nothing was ordered by it: then it is shown again with the reason.
 */
export async function isSent(uuid: string): Promise<boolean> {
  try {
    const order = await readOrder(uuid);
    if (order !== null && order.state !== 'rejected' && order.state !== 'notSent') dropDraftOf(uuid);
    return order !== null;
  } catch {
    // Nobody knows: what could be pressed a second time is not offered.
    return true;
  }
}
