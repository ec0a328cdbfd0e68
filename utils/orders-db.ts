import type { IDBPIndex, IDBPObjectStore } from 'idb';
import { setAside } from './damaged-record';
import { NamedError } from './errors';
import { openOrdersDb, openOrdersDbToRead } from './open-orders-db';
import type { Order } from './order';
import { readableOrders, readRecord } from './order-record';
import type { OrdersDb, OrdersSchema } from './orders-db-steps';
import { catalogueSchema, type Catalogue } from './service';

type ByTime = IDBPIndex<OrdersSchema, ['orders'], 'orders', 'byTime'>;

/** Runs one piece of work on a connection of its own, so that no page holds up an upgrade. */
async function withDb<Result>(
  work: (db: OrdersDb) => Promise<Result>,
  open: () => Promise<OrdersDb>,
): Promise<Result> {
  const db = await open();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** Reads, also what a newer version has written: history is shown whoever wrote it. */
export const reading = <Result>(work: (db: OrdersDb) => Promise<Result>): Promise<Result> =>
  withDb(work, openOrdersDbToRead);

/** Writes, or refuses with `newerData`. */
export const writing = <Result>(work: (db: OrdersDb) => Promise<Result>): Promise<Result> =>
  withDb(work, openOrdersDb);

/** One order, or `null` when there is none of that uuid (or its record is damaged). */
export const readOrder = (uuid: string): Promise<Order | null> =>
  reading(async (db) => readableOrders([await db.get('orders', uuid)])[0] ?? null);

/** Of these uuids the orders that are there and whole. */
export const readOrders = (uuids: string[]): Promise<Map<string, Order>> =>
  reading(async (db) => {
    const { store } = db.transaction('orders');
    const records = await Promise.all(uuids.map((uuid) => store.get(uuid)));
    return new Map(readableOrders(records).map((order) => [order.uuid, order]));
  });

/** Whether this uuid was ever used, whatever became of its record. */
export const hasOrder = (uuid: string): Promise<boolean> =>
  reading(async (db) => (await db.getKey('orders', uuid)) !== undefined);

/** Whether another order already has this id of the panel's. */
export const hasOrderId = (account: string, id: string): Promise<boolean> =>
  reading(async (db) =>
    readableOrders(await db.getAllFromIndex('orders', 'byId', id)).some((order) => order.account === account),
  );

/** All orders that still need the panel or the user, oldest first. */
export const readOpenOrders = (): Promise<Order[]> =>
  reading(async (db) =>
    readableOrders(await db.getAllFromIndex('orders', 'byOpen')).toSorted(
      (a, b) => a.createdAt - b.createdAt,
    ),
  );

/** Orders for the same service and link: what a second `add` might repeat. */
export const readOrdersLike = (service: string, link: string): Promise<Order[]> =>
  reading(async (db) => readableOrders(await db.getAllFromIndex('orders', 'byLink', [service, link])));

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
  reading(async (db) =>
    readableOrders(await newestRecords(db.transaction('orders').store.index('byTime'), limit)),
  );

/** A part of the history as it is shown: `total` counts what is not read yet too, and what is damaged not at all. */
export type History = { newest: Order[]; total: number; unreadable: number; areMore: boolean };

/** The newest orders first, from at most `limit` records, and what is known of the rest. */
export const readHistory = (limit: number): Promise<History> =>
  reading(async (db) => {
    const { store } = db.transaction('orders');
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

type Store<Name extends 'orders' | 'damaged'> = IDBPObjectStore<
  OrdersSchema,
  ('orders' | 'damaged')[],
  Name,
  'readwrite'
>;

/** Saves one order; a damaged record that lies in its place is set aside first. */
async function putOrder(orders: Store<'orders'>, damaged: Store<'damaged'>, order: Order): Promise<void> {
  const before: unknown = await orders.get(order.uuid);
  const read = before === undefined ? null : readRecord(before);
  if (read?.kind === 'newer') throw new NamedError('newerData');
  if (read?.kind === 'damaged') {
    await damaged.put(setAside('orders', before, read.reason, false));
    await damaged.delete(`orders/${order.uuid}`);
  }
  await orders.put(order);
}

/** Lets nothing of a transaction be saved where a part of it could not be. */
async function orAbort(work: Promise<unknown>, transaction: { abort: () => void }): Promise<void> {
  try {
    await work;
  } catch (error) {
    // One that the browser has ended itself cannot be ended again, and needs not be.
    if (error instanceof NamedError) transaction.abort();
    throw error;
  }
}

/**
 * Saves orders in one transaction and waits until they are on disk.
 * @throws DOMException (quota, refused), NamedError `newerData`; then none of them was saved.
 */
export const saveOrders = (orders: Order[]): Promise<void> =>
  writing(async (db) => {
    const transaction = db.transaction(['orders', 'damaged'], 'readwrite', { durability: 'strict' });
    const [kept, damaged] = [transaction.objectStore('orders'), transaction.objectStore('damaged')];
    const saving = Promise.all(orders.map((order) => putOrder(kept, damaged, order)));
    await Promise.all([orAbort(saving, transaction), transaction.done]);
  });

/** The account's services as last read, or `null`. */
export const readCatalogue = (account: string): Promise<Catalogue | null> =>
  reading(async (db) => {
    const read = catalogueSchema.safeParse(await db.get('catalogue', account));
    return read.success ? read.data : null;
  });

/** Replaces the account's services. */
export const saveCatalogue = (catalogue: Catalogue): Promise<void> =>
  writing(async (db) => {
    await db.put('catalogue', catalogue);
  });
