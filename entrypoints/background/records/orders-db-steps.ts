import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { OrdersSchema } from '@/utils/orders-db/schema';

export type OrdersDb = IDBPDatabase<OrdersSchema>;
type Upgrade = IDBPTransaction<OrdersSchema, StoreNames<OrdersSchema>[], 'versionchange'>;

/** Brings the database from one version to the next. It may wait for requests of this transaction and for nothing else. */
export type Step = (db: OrdersDb, upgrade: Upgrade) => void | Promise<void>;

const createOrders: Step = (db) => {
  const orders = db.createObjectStore('orders', { keyPath: 'uuid' });
  orders.createIndex('byTime', 'createdAt');
  orders.createIndex('byOpen', 'open');
  orders.createIndex('byId', 'id');
  orders.createIndex('byLink', ['service', 'link']);
  db.createObjectStore('catalogue', { keyPath: 'account' });
};

const createDamaged: Step = (db) => {
  const damaged = db.createObjectStore('damaged', { keyPath: 'id' });
  damaged.createIndex('byMissing', 'missing');
};

/** They are filled by the worker (`mend-history.ts`): a long history must not hold up who opens the database. */
const createHistory: Step = (db) => {
  const lines = db.createObjectStore('lines', { keyPath: 'from' });
  lines.createIndex('byRevision', 'revision');
  db.createObjectStore('days', { keyPath: ['account', 'day'] });
  db.createObjectStore('history', { keyPath: 'name' });
};

/** Records of shape 3 have a watch, which an older program would drop. */
const addWatch: Step = () => undefined;

const createLedger: Step = (db) => {
  db.createObjectStore('ledger', { keyPath: ['account', 'at'] });
  db.createObjectStore('requests', { autoIncrement: true });
};

/** Ids of accounts are of version 2, by which an older program would not know its own (`records/renew-account-id.ts`). */
const renewAccountIds: Step = () => undefined;

const createErased: Step = (db) => {
  db.createObjectStore('erased', { keyPath: 'id' }).createIndex('byTime', 'erasedAt');
};

/**
 * Records of services are filled as lines are, by the worker; records of orders of shape 4 have samples, which an older
 * program would drop.
 */
const createServices: Step = async (db, upgrade) => {
  db.createObjectStore('services', { keyPath: ['account', 'service'] });
  db.createObjectStore('rates', { keyPath: ['account', 'service'] });
  const history = upgrade.objectStore('history');
  const state = await history.get('state');
  if (state !== undefined) await history.put({ ...state, isStale: true });
};

/** Nothing asked by it, and each write of an order paid for it. */
const dropIndexByLink: Step = (_db, upgrade) => {
  const orders = upgrade.objectStore('orders');
  if (orders.indexNames.contains('byLink')) orders.deleteIndex('byLink');
};

/**
 * The database's history: step n leads to version n. A new version is a new step at the end; none is ever changed.
 * Any change of what is stored, in extension storage too, is a new version: by it an older program knows that it may
 * only read.
 */
export const ordersDbSteps: readonly Step[] = [
  createOrders,
  createDamaged,
  createHistory,
  addWatch,
  createLedger,
  renewAccountIds,
  createErased,
  createServices,
  dropIndexByLink,
];

/**
 * Takes the steps that are missing, all in the one transaction of the upgrade: interrupted at any moment, the old
 * version is there as it was. A step that fails ends it.
 */
export async function upgradeOrdersDb(
  db: OrdersDb,
  upgrade: Upgrade,
  version: number,
  steps: readonly Step[],
): Promise<void> {
  // Somebody who opens a database that is not there yet leaves one of version 1 with nothing in it.
  const from = db.objectStoreNames.length === 0 ? 0 : version;
  // How it ended is told to whoever opens.
  upgrade.done.catch(() => undefined);
  try {
    for (const step of steps.slice(from)) await step(db, upgrade);
  } catch {
    // The opening fails by this.
    upgrade.abort();
  }
}
