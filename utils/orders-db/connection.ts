import type { IDBPObjectStore, IDBPTransaction, StoreNames } from 'idb';
import { NamedError } from '../errors';
import { openOrdersDb, openOrdersDbToRead } from './open';
import type { OrdersDb, OrdersSchema } from './schema';

type Name = StoreNames<OrdersSchema>;
export type Writing = IDBPTransaction<OrdersSchema, Name[], 'readwrite'>;

/** Runs one piece of work on a connection of its own, so that no page holds up an upgrade. */
export async function withDb<Result>(
  open: () => Promise<OrdersDb>,
  work: (db: OrdersDb) => Promise<Result>,
): Promise<Result> {
  const db = await open();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** Reads from one store. Both are waited for: where the browser breaks a transaction off, each of them fails. */
export async function readStore<Store extends Name, Result>(
  db: OrdersDb,
  name: Store,
  work: (store: IDBPObjectStore<OrdersSchema, [Store], Store>) => Promise<Result>,
): Promise<Result> {
  const { store, done } = db.transaction(name);
  const [result] = await Promise.all([work(store), done]);
  return result;
}

/**
 * Reads from one store, also of a newer version: history is shown whoever wrote it. With `open` as `openOrdersDb` it
 * reads this version alone.
 */
export const readFrom = <Store extends Name, Result>(
  name: Store,
  work: (store: IDBPObjectStore<OrdersSchema, [Store], Store>) => Promise<Result>,
  open: () => Promise<OrdersDb> = openOrdersDbToRead,
): Promise<Result> => withDb(open, (db) => readStore(db, name, work));

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
 * Writes in one transaction and waits until it is on disk.
 * @throws DOMException (quota, refused), NamedError `newerData`; then nothing of it was saved.
 */
export const writeTo = (names: Name[], work: (transaction: Writing) => Promise<unknown>): Promise<void> =>
  withDb(openOrdersDb, async (db) => {
    const transaction = db.transaction(names, 'readwrite', { durability: 'strict' });
    await Promise.all([orAbort(work(transaction), transaction), transaction.done]);
  });
