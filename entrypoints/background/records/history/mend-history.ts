import { withDb } from '@/utils/orders-db/connection';
import { openOrdersDb } from '@/utils/orders-db/open';
import { readState } from '@/utils/orders-db/schema';
import { writeTo } from '../write-transaction';
import { historyStores, presentZone } from './keep-history';
import { rebuildHistory } from './rebuild-history';

/** Whether lines and sums are those of the records, as far as their numbers tell. */
const doesFit = (): Promise<boolean> =>
  withDb(openOrdersDb, async (db) => {
    const transaction = db.transaction(['orders', 'history']);
    const [stored, records] = await Promise.all([
      transaction.objectStore('history').get('state'),
      transaction.objectStore('orders').count(),
      transaction.done,
    ]);
    const state = readState(stored);
    return !state.isStale && state.records === records && state.zone === presentZone();
  });

/**
 * Makes lines and sums anew where they are not there yet (a database of version 2), or do not fit the records, or are
 * of another time zone. All in one transaction: broken off, it begins again at the next start.
 * @returns whether it did.
 */
export async function mendHistory(): Promise<boolean> {
  if (await doesFit()) return false;
  await writeTo([...historyStores], rebuildHistory);
  return true;
}
