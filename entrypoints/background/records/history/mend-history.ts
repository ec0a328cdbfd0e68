import { withDb } from '@/utils/existing-database';
import { readState } from '@/utils/orders-db/schema';
import { openOrdersDb } from '../open-orders-db';
import { writeTo } from '../write-transaction';
import { historyStores, presentZone } from './keep-history';
import { rebuildHistory } from './rebuild-history';

/** Whether lines and sums fit the records: judged by counts and time zone, without reading them. */
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
 * Rebuilds lines and sums that are not there yet (a database of version 2), do not fit the records, or are of another
 * time zone. It is one transaction: interrupted, it begins again at the next start.
 * @returns whether they were rebuilt.
 */
export async function mendHistory(): Promise<boolean> {
  if (await doesFit()) return false;
  await writeTo([...historyStores], rebuildHistory);
  return true;
}
