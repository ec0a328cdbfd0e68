import type { StoreNames } from 'idb';
import { readIn, withDb } from '../existing-database';
import { openOrdersDbToRead } from './open';
import type { OrdersSchema, ReadStore } from './schema';

type Name = StoreNames<OrdersSchema>;
type Work<Store extends Name, Result> = (store: ReadStore<Store>) => Promise<Result>;

/** Reads from one store of a connection that is open. */
export const readStore = <Store extends Name, Result>(
  db: IDBDatabase,
  name: Store,
  work: Work<Store, Result>,
): Promise<Result> => readIn(db, name, (store) => work(store as unknown as ReadStore<Store>));

/** Reads from one store, also of a newer version: history is shown whoever wrote it. */
export const readFrom = <Store extends Name, Result>(
  name: Store,
  work: Work<Store, Result>,
): Promise<Result> => withDb(openOrdersDbToRead, (db) => readStore(db, name, work));
