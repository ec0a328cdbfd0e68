import { answered, withDb } from '../existing-database';
import type { Order } from '../orders/order';
import { readRecord } from '../orders/order-record';
import { readFrom, readStore } from './connection';
import { openOrdersDbToRead } from './open';
import { readState } from './schema';

/** How many records are read at once: few enough that a page goes on answering between two reads. */
const ordersPerRead = 500;
const keysPerRead = 5000;

/** How many records there are. Counting goes through all of them; wherever the history knows it is asked. */
async function countRecords(db: IDBDatabase): Promise<number> {
  const state = readState(await readStore(db, 'history', (store) => answered(store.get('state'))));
  return state.isStale ? readStore(db, 'orders', (store) => answered(store.count())) : state.records;
}

/** When the first order after `from` was made; `null` where there is none. */
const findOldest = (db: IDBDatabase, range: IDBKeyRange | null): Promise<number | null> =>
  readStore(db, 'orders', async (store) => {
    const oldest = await answered(store.index('byTime').openKeyCursor(range));
    return typeof oldest?.key === 'number' ? oldest.key : null;
  });

/** How many records there are, and when the oldest was made (milliseconds since 1970); `null` where there is none. */
export const countOrders = (): Promise<{ total: number; since: number | null }> =>
  withDb(openOrdersDbToRead, async (db) => {
    const [total, since] = await Promise.all([countRecords(db), findOldest(db, null)]);
    return { total, since };
  });

/** How many orders were made after `from` (all: `null`), and when the first of them was, in milliseconds since 1970. */
export const countOrdersSince = (from: number | null): Promise<{ count: number; oldestAt: number | null }> =>
  withDb(openOrdersDbToRead, async (db) => {
    const range = from === null ? null : IDBKeyRange.lowerBound(from, true);
    const [count, oldestAt] = await Promise.all([
      range === null
        ? countRecords(db)
        : readStore(db, 'orders', (store) => answered(store.index('byTime').count(range))),
      findOldest(db, range),
    ]);
    return { count, oldestAt };
  });

/** The uuids of everything that lies where orders lie, also of damaged records. */
export const readAllKeys = (): Promise<Set<string>> =>
  readFrom('orders', async (store) => {
    const keys = new Set<string>();
    let after: IDBKeyRange | null = null;
    for (;;) {
      const part: string[] = await answered(store.getAllKeys(after, keysPerRead));
      for (const key of part) keys.add(key);
      const last = part.at(-1);
      if (part.length < keysPerRead || last === undefined) return keys;
      after = IDBKeyRange.lowerBound(last, true);
    }
  });

/** The uuids of the orders that were made before a time and are not open: the history that can be erased. */
export const readKeysBefore = (before: number): Promise<string[]> =>
  readFrom('orders', async (store) => {
    const [keys, open] = await Promise.all([
      answered(store.index('byTime').getAllKeys(IDBKeyRange.upperBound(before, true))),
      answered(store.index('byOpen').getAllKeys()),
    ]);
    const isOpen = new Set(open);
    return keys.filter((key) => !isOpen.has(key));
  });

/** The readable orders, and how many records are damaged or written by a newer version. */
function sortOut(records: unknown[]): { orders: Order[]; unreadable: number } {
  const orders = records.flatMap((record) => {
    const read = readRecord(record);
    return read.kind === 'whole' ? [read.order] : [];
  });
  return { orders, unreadable: records.length - orders.length };
}

/**
 * All orders in parts, the oldest first. `read` counts the records so far. One whose time is damaged is not among them.
 */
export async function* readInParts(): AsyncGenerator<{ orders: Order[]; read: number; unreadable: number }> {
  let from = 0;
  /** Those of the moment at which the last part ended: the next one begins with that moment. */
  let seen = new Set<string>();
  let read = 0;
  for (;;) {
    const range = IDBKeyRange.lowerBound(from);
    const records = await readFrom('orders', (store) =>
      answered(store.index('byTime').getAll(range, ordersPerRead + seen.size)),
    );
    const part = records.filter(({ uuid }) => !seen.has(uuid));
    const last = part.at(-1);
    if (last === undefined) return;
    if (last.createdAt !== from) seen = new Set();
    from = last.createdAt;
    for (const { uuid, createdAt } of part) if (createdAt === from) seen.add(uuid);
    read += part.length;
    yield { ...sortOut(part), read };
  }
}
