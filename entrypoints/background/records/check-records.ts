import type { IDBPObjectStore } from 'idb';
import { NamedError } from '@/utils/errors';
import type { OrdersSchema } from '@/utils/orders-db/schema';
import type { Order } from '@/utils/orders/order';
import { readRecord } from '@/utils/orders/order-record';
import { withIndex } from '@/utils/orders/order-state';
import { noteDamaged, type Found } from './damaged-records';
import { readOwn } from './read-own';
import { saveOrders } from './write-orders';

/** Records of the history that a start checks: it must cost the same with a hundred orders as with 100,000. */
export const checkedAtStart = 100;

type Store = IDBPObjectStore<OrdersSchema, ['orders'], 'orders'>;

/**
 * Reads a random part of the history: uuids are random, so starting at a random one covers every part in time. A
 * history that is no longer than the part is read whole.
 */
async function readPart(store: Store): Promise<unknown[]> {
  const from = crypto.randomUUID();
  const after = await store.getAll(IDBKeyRange.lowerBound(from), checkedAtStart);
  const left = checkedAtStart - after.length;
  if (left === 0) return after;
  return [...after, ...(await store.getAll(IDBKeyRange.upperBound(from, true), left))];
}

const readRecords = (): Promise<unknown[]> =>
  readOwn('orders', async (store) =>
    (await Promise.all([store.index('byOpen').getAll(), readPart(store)])).flat(),
  );

const keyOf = (record: unknown) => (record as { uuid: unknown }).uuid;

/**
 * Checks every record in the index of open orders, and a part of the history. A damaged record stays where it is and is
 * noted; a whole one that is missing from the index is put back.
 * @returns the open orders.
 * @throws NamedError `newerData` when a newer version of the extension has written here.
 */
export async function checkRecords(): Promise<Order[]> {
  const damaged: Found[] = [];
  const whole = new Map<string, Order>();
  for (const record of await readRecords()) {
    const read = readRecord(record);
    if (read.kind === 'newer') throw new NamedError('newerData');
    if (read.kind === 'damaged') damaged.push({ key: keyOf(record), reason: read.reason });
    else whole.set(read.order.uuid, read.order);
  }
  const orders = [...whole.values()];
  const displaced = orders.filter((order) => order.open !== withIndex(order).open).map(withIndex);
  if (displaced.length > 0) await saveOrders(displaced);
  await noteDamaged(damaged, [...whole.keys()]);
  return orders.map(withIndex).filter((order) => order.open === 1);
}
