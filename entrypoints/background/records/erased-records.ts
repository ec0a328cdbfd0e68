import { keptErasedSince, type ErasedRecord } from '@/utils/orders-db/erased-record';
import { readOwn } from './read-own';
import { writeTo } from './write-transaction';

/** The oldest records that were erased and can be brought back, so many at most. */
export const readErased = (now: number, limit: number): Promise<ErasedRecord[]> =>
  readOwn('erased', (store) =>
    store.index('byTime').getAll(IDBKeyRange.lowerBound(keptErasedSince(now)), limit),
  );

/** Lets go of records that were kept aside. @throws as `writeTo` */
export const forgetErased = (ids: string[]): Promise<void> =>
  writeTo(['erased'], (transaction) => {
    const store = transaction.objectStore('erased');
    return Promise.all(ids.map((id) => store.delete(id)));
  });

/** Lets go of all of them. @throws as `writeTo` */
export const forgetAllErased = (): Promise<void> =>
  writeTo(['erased'], (transaction) => transaction.objectStore('erased').clear());

/** Lets go of what was erased longer ago than it is kept. Where there is nothing, nothing is written. @throws as `writeTo` */
export async function forgetOldErased(now: number): Promise<void> {
  const old = IDBKeyRange.upperBound(keptErasedSince(now), true);
  const isThere = (await readOwn('erased', (store) => store.index('byTime').count(old))) > 0;
  if (!isThere) return;
  await writeTo(['erased'], async (transaction) => {
    const store = transaction.objectStore('erased');
    for (const key of await store.index('byTime').getAllKeys(old)) await store.delete(key);
  });
}
