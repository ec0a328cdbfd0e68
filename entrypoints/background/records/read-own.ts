import type { IDBPObjectStore, StoreNames } from 'idb';
import { withDb } from '@/utils/existing-database';
import type { OrdersSchema } from '@/utils/orders-db/schema';
import { openOrdersDb } from './open-orders-db';

/** Reads from one store of a database of this version alone: a newer one is not mended. @throws as `openOrdersDb` */
export const readOwn = <Store extends StoreNames<OrdersSchema>, Result>(
  name: Store,
  work: (store: IDBPObjectStore<OrdersSchema, [Store], Store>) => Promise<Result>,
): Promise<Result> =>
  withDb(openOrdersDb, async (db) => {
    const { store, done } = db.transaction(name);
    const [result] = await Promise.all([work(store), done]);
    return result;
  });
