import { unwrap } from 'idb';
import type { Order } from '@/utils/orders/order';
import { historyStores, keepHistory } from './history/keep-history';
import { noteChangedCount } from './order-count';
import { readOwn } from './read-own';
import { writeTo } from './write-transaction';

/** Requests that wait in the browser at a time, so that what is asked beside them has its answer soon. */
const addsAtOnce = 250;

const isRefused = (request: IDBRequest): boolean => request.error?.name === 'ConstraintError';

/** Ends with the request, also where it fails: its transaction tells that. */
const settled = (request: IDBRequest | undefined): Promise<void> =>
  new Promise((resolve) => {
    for (const end of ['success', 'error']) request?.addEventListener(end, () => resolve());
  });

/**
 * Adds orders. A promise or a listener for each would be felt, of thousands: requests are answered in their order, and
 * their transaction hears of each that fails.
 */
async function addRecords(store: IDBObjectStore, added: Order[]): Promise<void> {
  let before = Promise.resolve();
  for (let from = 0; from < added.length; from += addsAtOnce) {
    const part = added.slice(from, from + addsAtOnce);
    const requests = part.map((order) => store.add(order));
    const adding = settled(requests.at(-1));
    await before;
    before = adding;
  }
  await before;
}

/** The orders whose uuid no record has. */
const withoutKnown = (orders: Order[]): Promise<Order[]> =>
  readOwn('orders', async (store) => {
    const keys = await Promise.all(orders.map(({ uuid }) => store.getKey(uuid)));
    const seen = new Set(keys);
    return orders.filter(({ uuid }) => {
      const isNew = !seen.has(uuid);
      seen.add(uuid);
      return isNew;
    });
  });

/** Adds orders of which none has a record. @returns whether that was so; otherwise nothing was saved. */
async function addAll(orders: Order[]): Promise<boolean> {
  let isOneKnown = false;
  try {
    await writeTo([...historyStores], async (transaction) => {
      unwrap(transaction).addEventListener(
        'error',
        ({ target }) => {
          if (isRefused(target as IDBRequest)) isOneKnown = true;
        },
        true,
      );
      const store = unwrap(transaction.objectStore('orders'));
      const changes = orders.map((after) => ({ before: null, after, wasThere: false }));
      // While records are added: what is read for their history lies in other stores.
      await Promise.all([keepHistory(transaction, changes), addRecords(store, orders)]);
    });
    return true;
  } catch (error) {
    if (isOneKnown) return false;
    throw error;
  }
}

/**
 * Saves those orders whose uuid no record has, in one transaction, by one request an order: looking each up first takes
 * three times as long, which counts for a hundred thousand of them. Only where one is known after all are they looked up.
 * @returns those that were saved.
 * @throws DOMException (quota, refused); then none of them was saved.
 */
export async function saveNewOrders(orders: Order[]): Promise<Order[]> {
  let added = orders;
  if (added.length > 0 && !(await addAll(added))) {
    added = await withoutKnown(orders);
    if (added.length > 0 && !(await addAll(added)))
      throw new DOMException('A record came meanwhile', 'AbortError');
  }
  if (added.length > 0) noteChangedCount();
  return added;
}
