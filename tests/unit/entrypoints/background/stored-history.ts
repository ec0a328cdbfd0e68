import { openOrdersDb } from '@/entrypoints/background/records/open-orders-db';
import { unpackLines } from '@/utils/orders/order-line';

/** Every record of an order, and all that is made from them, as they are stored. */
export async function readHistory() {
  const db = await openOrdersDb();
  const [orders, blocks, days, services, state] = await Promise.all([
    db.getAll('orders'),
    db.getAll('lines'),
    db.getAll('days'),
    db.getAll('services'),
    db.get('history', 'state'),
  ]);
  db.close();
  return {
    orders,
    lines: blocks.flatMap(({ text }) => unpackLines(text) ?? []),
    blocks,
    days,
    services,
    state,
  };
}
