import type { IDBPObjectStore, StoreNames } from 'idb';
import { openOrdersDbToRead } from './open';
import type { OrdersDb, OrdersSchema } from './schema';

type Name = StoreNames<OrdersSchema>;

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
