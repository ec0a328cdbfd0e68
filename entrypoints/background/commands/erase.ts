import { browser } from 'wxt/browser';
import { NamedError } from '@/utils/errors';
import { readOpenOrders, readOrders } from '@/utils/orders-db/read-orders';
import { inTurn, placing } from '../locks';
import { deleteDatabases } from '../records/delete-databases';
import { deleteOrders } from '../records/write-orders';

/**
 * Younger orders are kept: by their records a second click on the same review, or a second order for the same link, is
 * recognized.
 */
const keptHours = 1;

/** Erases those orders that were created before a time (milliseconds since 1970) and are not open. */
export const eraseOrders = (uuids: string[], before: number): Promise<void> =>
  inTurn('orders', async () => {
    const limit = Math.min(before, Date.now() - keptHours * 3_600_000);
    const old = [...(await readOrders(uuids)).values()].filter(
      ({ createdAt, open }) => createdAt < limit && open !== 1,
    );
    if (old.length > 0) await deleteOrders(old.map(({ uuid }) => uuid));
  });

/** @throws NamedError `orderOnItsWay` while an order is between its first record and its saved answer. */
export const refuseWhilePlacing = (): Promise<void> =>
  navigator.locks.request(placing, { ifAvailable: true }, (lock) => {
    if (lock === null) throw new NamedError('orderOnItsWay');
  });

/**
 * Erases everything stored, also by other versions. Call it while no other work is in progress: an answer could be
 * saved afterwards.
 * @throws NamedError `orderOnItsWay` where an order was created after `askedAt`: the user did not know of it.
 */
export async function eraseAll(askedAt: number): Promise<void> {
  if ((await readOpenOrders()).some(({ createdAt }) => createdAt >= askedAt))
    throw new NamedError('orderOnItsWay');
  await deleteDatabases();
  // A key that is only removed stays in the storage's files; `clear` takes it out of them.
  await Promise.all([
    browser.storage.local.clear(),
    browser.storage.session.clear(),
    browser.alarms.clearAll(),
  ]);
}
