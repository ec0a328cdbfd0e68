import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { catalogueSchema, type Catalogue } from './service';
import { orderSchema, type Order } from './order';

interface Schema extends DBSchema {
  orders: {
    key: string;
    value: Order;
    indexes: { byTime: number; byOpen: number; byId: string; byLink: [string, string] };
  };
  catalogue: { key: string; value: Catalogue };
}
export type OrdersDb = IDBPDatabase<Schema>;

/**
 * The database of orders and services. The worker is its only writer; pages read.
 * @throws DOMException when the browser refuses to open it (then nothing may be sent).
 */
export function openOrdersDb(): Promise<OrdersDb> {
  return openDB<Schema>('botzverse', 1, {
    upgrade(db) {
      const orders = db.createObjectStore('orders', { keyPath: 'uuid' });
      orders.createIndex('byTime', 'createdAt');
      orders.createIndex('byOpen', 'open');
      orders.createIndex('byId', 'id');
      orders.createIndex('byLink', ['service', 'link']);
      db.createObjectStore('catalogue', { keyPath: 'account' });
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

/** Runs one piece of work on a connection of its own, so that no page holds up an upgrade. */
async function withDb<Result>(work: (db: OrdersDb) => Promise<Result>): Promise<Result> {
  const db = await openOrdersDb();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** Stored records are input like any other: one that is damaged is left where it is and not shown. */
const soundOrders = (records: unknown[]): Order[] =>
  records.flatMap((record) => {
    const read = orderSchema.safeParse(record);
    return read.success ? [read.data] : [];
  });

/** One order, or `null` when there is none of that uuid (or its record is damaged). */
export const readOrder = (uuid: string): Promise<Order | null> =>
  withDb(async (db) => soundOrders([await db.get('orders', uuid)])[0] ?? null);

/** Whether this uuid was ever used, whatever became of its record. */
export const hasOrder = (uuid: string): Promise<boolean> =>
  withDb(async (db) => (await db.getKey('orders', uuid)) !== undefined);

/** Whether another order already has this id of the panel's. */
export const hasOrderId = (account: string, id: string): Promise<boolean> =>
  withDb(async (db) =>
    soundOrders(await db.getAllFromIndex('orders', 'byId', id)).some((order) => order.account === account),
  );

/** All orders that still need the panel or the user, oldest first. */
export const readOpenOrders = (): Promise<Order[]> =>
  withDb(async (db) =>
    soundOrders(await db.getAllFromIndex('orders', 'byOpen')).toSorted((a, b) => a.createdAt - b.createdAt),
  );

/** Orders for the same service and link: what a second `add` might repeat. */
export const readOrdersLike = (service: string, link: string): Promise<Order[]> =>
  withDb(async (db) => soundOrders(await db.getAllFromIndex('orders', 'byLink', [service, link])));

/** The newest orders first, at most `limit`. */
export const readNewestOrders = (limit: number): Promise<Order[]> =>
  withDb(async (db) => {
    const records: unknown[] = [];
    let cursor = await db.transaction('orders').store.index('byTime').openCursor(null, 'prev');
    while (cursor && records.length < limit) {
      records.push(cursor.value);
      cursor = await cursor.continue();
    }
    return soundOrders(records);
  });

/** How many orders the history holds, damaged records among them. */
export const countOrders = (): Promise<number> => withDb((db) => db.count('orders'));

/**
 * Saves orders in one transaction and waits until they are on disk.
 * @throws DOMException (quota, refused); then none of them was saved.
 */
export const saveOrders = (orders: Order[]): Promise<void> =>
  withDb(async (db) => {
    const transaction = db.transaction('orders', 'readwrite', { durability: 'strict' });
    await Promise.all([...orders.map((order) => transaction.store.put(order)), transaction.done]);
  });

/** The account's services as last read, or `null`. */
export const readCatalogue = (account: string): Promise<Catalogue | null> =>
  withDb(async (db) => {
    const read = catalogueSchema.safeParse(await db.get('catalogue', account));
    return read.success ? read.data : null;
  });

/** Replaces the account's services. */
export const saveCatalogue = (catalogue: Catalogue): Promise<void> =>
  withDb(async (db) => {
    await db.put('catalogue', catalogue);
  });
