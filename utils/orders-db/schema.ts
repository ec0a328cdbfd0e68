import type { DBSchema, IndexKey, IndexNames, StoreKey, StoreNames, StoreValue } from 'idb';
import type { LedgerLine } from '../ledger/ledger-line';
import type { Order } from '../orders/order';
import type { RequestLine } from '../requests/request-line';
import type { RateHistory } from '../services/rate-history';
import type { DaySums } from '../spending/day-sums';
import type { ServiceRecord } from '../spending/service-record';
import type { DamagedRecord } from './damaged-record';
import type { ErasedRecord } from './erased-record';

/** As many as the steps that the worker takes (`records/orders-db-steps.ts`). An older program knows by it that it may only read. */
export const ordersDbVersion = 9;

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

type Name = StoreNames<OrdersSchema>;

/** What a store, or an index of it with other keys, is asked by who reads. */
type Asked<Store extends Name, Key> = {
  get: (key: Key) => IDBRequest<StoreValue<OrdersSchema, Store> | undefined>;
  getKey: (key: Key) => IDBRequest<StoreKey<OrdersSchema, Store> | undefined>;
  getAll: (keys?: Key | IDBKeyRange | null, max?: number) => IDBRequest<StoreValue<OrdersSchema, Store>[]>;
  getAllKeys: (keys?: Key | IDBKeyRange | null, max?: number) => IDBRequest<StoreKey<OrdersSchema, Store>[]>;
  count: (keys?: Key | IDBKeyRange | null) => IDBRequest<number>;
  openCursor: (keys: null, direction: 'prev') => IDBRequest<IDBCursorWithValue | null>;
  openKeyCursor: (keys?: IDBKeyRange | null) => IDBRequest<{ key: Key } | null>;
};

/** A store as it is read: the browser's own, with the types of what lies in it. */
export type ReadStore<Store extends Name> = Asked<Store, StoreKey<OrdersSchema, Store>> & {
  index: <Index extends IndexNames<OrdersSchema, Store>>(
    name: Index,
  ) => Asked<Store, IndexKey<OrdersSchema, Store, Index>>;
};

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
