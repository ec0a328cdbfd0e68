import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { LedgerLine } from '../ledger/ledger-line';
import type { Order } from '../orders/order';
import type { RequestLine } from '../requests/request-line';
import type { RateHistory } from '../services/rate-history';
import type { DaySums } from '../spending/day-sums';
import type { ServiceRecord } from '../spending/service-record';
import type { DamagedRecord } from './damaged-record';
import type { ErasedRecord } from './erased-record';

export interface OrdersSchema extends DBSchema {
  orders: {
    key: string;
    value: Order;
    /** `byLink` until version 8: nothing asks by it, and each write of an order paid for it. */
    indexes: { byTime: number; byOpen: number; byId: string; byLink: [string, string] };
  };
  /** Of version 1; services have a database of their own since. */
  catalogue: { key: string; value: unknown };
  damaged: { key: string; value: DamagedRecord; indexes: { byMissing: number } };
  lines: { key: LineBlockStart; value: LineBlock; indexes: { byRevision: number } };
  days: { key: [account: string, day: number]; value: DaySums };
  history: { key: string; value: HistoryState };
  ledger: { key: [account: string, at: number]; value: LedgerLine };
  /** Keys go up by themselves: the newest have the highest. */
  requests: { key: number; value: RequestLine };
  erased: { key: string; value: ErasedRecord; indexes: { byTime: number } };
  services: { key: [account: string, service: string]; value: ServiceRecord };
  rates: { key: [account: string, service: string]; value: RateHistory };
}

/** Time and uuid from which on orders are in a block, up to the next block's. */
export type LineBlockStart = [createdAt: number, uuid: string];

/** Lines of orders that follow each other in time, packed (`order-line.ts`). */
export type LineBlock = { from: LineBlockStart; revision: number; text: string };

/** How lines and sums stand to the records that they are made from. */
export type HistoryState = {
  name: 'state';
  /** Records in the store of orders, damaged ones too. */
  records: number;
  lines: number;
  /** Goes up with each write: a block of a higher one than a page knows is to be read again. */
  revision: number;
  /** Goes up when blocks were taken away: then all are to be read again. */
  epoch: number;
  /** The time zone of the days' borders. */
  zone: string;
  /** Something did not fit: lines and sums are made again from the records when the worker next starts. */
  isStale: boolean;
};

const unknownState: HistoryState = {
  name: 'state',
  records: 0,
  lines: 0,
  revision: 0,
  epoch: 0,
  zone: '',
  isStale: true,
};

/** The stored state, or `unknownState` where it is missing or damaged. */
export function readState(stored: unknown): HistoryState {
  const state = stored as HistoryState | undefined;
  const numbers = [state?.records, state?.lines, state?.revision, state?.epoch];
  const isValid = numbers.every((count) => Number.isSafeInteger(count)) && typeof state?.zone === 'string';
  return isValid && state !== undefined ? state : unknownState;
}

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
