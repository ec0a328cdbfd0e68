import { answered } from '../existing-database';
import { readFrom } from './connection';
import { keptErasedSince } from './erased-record';

/** What can be brought back: how many orders, how many records together, and when the oldest of them was erased. */
export type ErasedCount = { orders: number; records: number; since: number | null };

const orderKeys = () => IDBKeyRange.bound('orders/', 'orders0', false, true);

export const countErased = (now: number): Promise<ErasedCount> =>
  readFrom('erased', async (store) => {
    const [first, records, orders] = await Promise.all([
      answered(store.index('byTime').openKeyCursor(IDBKeyRange.lowerBound(keptErasedSince(now)))),
      answered(store.count()),
      answered(store.count(orderKeys())),
    ]);
    return first === null ? { orders: 0, records: 0, since: null } : { orders, records, since: first.key };
  });
