import { browser } from 'wxt/browser';
import { NamedError } from '@/utils/errors';
import { readOpenOrders, readOrders } from '@/utils/orders-db/read-orders';
import { inTurn, placing } from '../locks';
import { deleteDatabases } from '../records/delete-databases';
import { deleteOrders } from '../records/write-orders';

/**
 * No younger order is erased from the history: the record is what tells a second click on the same review, and a second
 * order for the same link, from the first.
 */
const keptHours = 1;

/** Erases those of these orders that were made before a time (milliseconds since 1970) and are not open. */
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
 * Erases everything that is stored: key, orders, services, settings, channels, and what later versions may add. Called
 * while no other work is under way, so that no answer is saved afterwards.
 * @throws NamedError `orderOnItsWay` where an order was made after `askedAt`: whoever asked did not know of it.
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
