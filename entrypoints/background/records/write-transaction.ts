import type { IDBPTransaction, StoreNames } from 'idb';
import { NamedError } from '@/utils/errors';
import { withDb } from '@/utils/existing-database';
import type { OrdersSchema } from '@/utils/orders-db/schema';
import { openOrdersDb } from './open-orders-db';

type Name = StoreNames<OrdersSchema>;
export type Writing = IDBPTransaction<OrdersSchema, Name[], 'readwrite'>;

/** Aborts the transaction where a part of its work fails, so that nothing of it is saved. */
async function orAbort(work: Promise<unknown>, transaction: { abort: () => void }): Promise<void> {
  try {
    await work;
  } catch (error) {
    // An error of the browser's has aborted it already; a second abort would throw.
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
