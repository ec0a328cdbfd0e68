import { unwrap, type IDBPObjectStore, type StoreNames } from 'idb';
import { NamedError } from '@/utils/errors';
import type { OrdersSchema } from '@/utils/orders-db/schema';
import type { Order } from '@/utils/orders/order';
import { readRecord } from '@/utils/orders/order-record';
import { setAside } from './damaged-records';
import { historyStores, keepHistory, type OrderChange } from './history/keep-history';
import { writeTo } from './write-transaction';

type Kept<Name extends 'orders' | 'damaged'> = IDBPObjectStore<
  OrdersSchema,
  StoreNames<OrdersSchema>[],
  Name,
  'readwrite'
>;

/** Reads the record that a write will replace, and sets a damaged one aside. @throws NamedError `newerData` */
async function makeRoom(orders: Kept<'orders'>, damaged: Kept<'damaged'>, uuid: string) {
  const before: unknown = await orders.get(uuid);
  const read = before === undefined ? null : readRecord(before);
  if (read?.kind === 'newer') throw new NamedError('newerData');
  if (read?.kind === 'damaged') {
    await damaged.put(setAside('orders', before, read.reason, false));
    await damaged.delete(`orders/${uuid}`);
  }
  return { before: read?.kind === 'whole' ? read.order : null, wasThere: before !== undefined };
}

/** Saves or deletes orders, and updates their history in the same transaction. */
const writeOrders = (
  uuids: string[],
  write: (orders: Kept<'orders'>, uuid: string, before: Order | null) => Promise<Order | null>,
): Promise<void> =>
  writeTo([...historyStores, 'damaged'], async (transaction) => {
    const [kept, damaged] = [transaction.objectStore('orders'), transaction.objectStore('damaged')];
    const changes = await Promise.all(
      uuids.map(async (uuid): Promise<OrderChange> => {
        const found = await makeRoom(kept, damaged, uuid);
        return { ...found, after: await write(kept, uuid, found.before) };
      }),
    );
    await keepHistory(transaction, changes);
  });

/**
 * Saves orders, one or thousands, in one transaction and waits until they are on disk. Nothing else writes records.
 * @throws DOMException (quota, refused), NamedError `newerData`; then none of them was saved.
 */
export function saveOrders(orders: Order[]): Promise<void> {
  const byUuid = new Map(orders.map((order) => [order.uuid, order]));
  return writeOrders([...byUuid.keys()], async (kept, uuid) => {
    const order = byUuid.get(uuid) ?? null;
    if (order !== null) await kept.put(order);
    return order;
  });
}

/** @returns whether no record had its uuid: then it is added. */
function addRecord(orders: Kept<'orders'>, order: Order): Promise<boolean> {
  const { promise, resolve, reject } = Promise.withResolvers<boolean>();
  const request = unwrap(orders).add(order);
  request.addEventListener('success', () => resolve(true));
  request.addEventListener('error', (event) => {
    if (request.error?.name !== 'ConstraintError') return reject(request.error);
    // Left alone, it would abort the transaction.
    event.preventDefault();
    return resolve(false);
  });
  return promise;
}

/**
 * Saves those orders whose uuid no record has, in one transaction, by one request an order: looking each up first takes
 * three times as long, which counts for a hundred thousand of them.
 * @returns those that were saved.
 * @throws DOMException (quota, refused); then none of them was saved.
 */
export async function saveNewOrders(orders: Order[]): Promise<Order[]> {
  const added: Order[] = [];
  if (orders.length === 0) return added;
  await writeTo([...historyStores], async (transaction) => {
    const kept = transaction.objectStore('orders');
    const areAdded = await Promise.all(orders.map((order) => addRecord(kept, order)));
    added.push(...orders.filter((_order, n) => areAdded[n]));
    await keepHistory(
      transaction,
      added.map((after) => ({ before: null, after, wasThere: false })),
    );
  });
  return added;
}

/**
 * Deletes orders, except open ones, in one transaction. A copy of a damaged one is kept aside. The mirror holds
 * open orders alone, so nothing is left there.
 * @throws as `saveOrders`; then none of them was deleted.
 */
export const deleteOrders = (uuids: string[]): Promise<void> =>
  writeOrders([...new Set(uuids)], async (kept, uuid, before) => {
    if (before?.open === 1) return before;
    await kept.delete(uuid);
    return null;
  });
