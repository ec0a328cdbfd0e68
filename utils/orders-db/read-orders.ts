import type { IDBPIndex, IDBPObjectStore, StoreNames } from 'idb';
import { setAside } from './damaged-record';
import { NamedError } from '../errors';
import { historyStores, keepHistory, type OrderChange } from '../keep-history';
import type { Order } from '../orders/order';
import { readableOrders, readRecord } from '../orders/order-record';
import type { OrdersSchema } from './schema';
import { readFrom, writeTo } from './connection';

// The database as pages and worker use it. The worker is its only writer.

/** One order, or `null` when there is none of that uuid (or its record is damaged). */
export const readOrder = (uuid: string): Promise<Order | null> =>
  readFrom('orders', async (store) => readableOrders([await store.get(uuid)])[0] ?? null);

/** Of these uuids the orders that are there and whole. */
export const readOrders = (uuids: string[]): Promise<Map<string, Order>> =>
  readFrom('orders', async (store) => {
    const records = await Promise.all(uuids.map((uuid) => store.get(uuid)));
    return new Map(readableOrders(records).map((order) => [order.uuid, order]));
  });

/** Whether this uuid was ever used, whatever became of its record. */
export const hasOrder = (uuid: string): Promise<boolean> =>
  readFrom('orders', async (store) => (await store.getKey(uuid)) !== undefined);

/** Whether another order already has this id of the panel's. */
export const hasOrderId = (account: string, id: string): Promise<boolean> =>
  readFrom('orders', async (store) =>
    readableOrders(await store.index('byId').getAll(id)).some((order) => order.account === account),
  );

/** All orders that still need the panel or the user, oldest first. */
export const readOpenOrders = (): Promise<Order[]> =>
  readFrom('orders', async (store) =>
    readableOrders(await store.index('byOpen').getAll()).toSorted((a, b) => a.createdAt - b.createdAt),
  );

/** Orders for the same service and link: what a second `add` might repeat. */
export const readOrdersLike = (service: string, link: string): Promise<Order[]> =>
  readFrom('orders', async (store) => readableOrders(await store.index('byLink').getAll([service, link])));

type ByTime = IDBPIndex<OrdersSchema, ['orders'], 'orders', 'byTime'>;

async function newestRecords(byTime: ByTime, limit: number): Promise<unknown[]> {
  const records: unknown[] = [];
  let cursor = await byTime.openCursor(null, 'prev');
  while (cursor && records.length < limit) {
    records.push(cursor.value);
    cursor = await cursor.continue();
  }
  return records;
}

/** The newest orders first, at most `limit`. Damaged records among them are not there. */
export const readNewestOrders = (limit: number): Promise<Order[]> =>
  readFrom('orders', async (store) => readableOrders(await newestRecords(store.index('byTime'), limit)));

/** A part of the history as it is shown: `total` counts what is not read yet too, and what is damaged not at all. */
export type History = { newest: Order[]; total: number; unreadable: number; areMore: boolean };

/** The newest orders first, from at most `limit` records, and what is known of the rest. */
export const readHistory = (limit: number): Promise<History> =>
  readFrom('orders', async (store) => {
    const [records, all, timed] = await Promise.all([
      newestRecords(store.index('byTime'), limit),
      store.count(),
      store.index('byTime').count(),
    ]);
    const newest = readableOrders(records);
    // One whose time is damaged is in no index by time: it is never among the newest.
    const unreadable = records.length - newest.length + all - timed;
    return { newest, unreadable, total: all - unreadable, areMore: records.length < timed };
  });

type Kept<Name extends 'orders' | 'damaged'> = IDBPObjectStore<
  OrdersSchema,
  StoreNames<OrdersSchema>[],
  Name,
  'readwrite'
>;

/** What lies there before a write; a damaged record is set aside first. */
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

/** Saves or deletes orders, and changes in the same transaction what is made from them. */
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
 * Saves orders, one or thousands, in one transaction and waits until they are on disk. Every record is written by this.
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

/**
 * Deletes the orders of these uuids that are not open, in one transaction. A damaged record among them stays, set aside.
 * The mirror holds open orders alone, so that nothing of them is left there.
 * @throws as `saveOrders`; then none of them was deleted.
 */
export const deleteOrders = (uuids: string[]): Promise<void> =>
  writeOrders([...new Set(uuids)], async (kept, uuid, before) => {
    if (before?.open === 1) return before;
    await kept.delete(uuid);
    return null;
  });
