import { browser } from 'wxt/browser';
import { ordersPerErase } from '@/utils/command';
import { NamedError } from '@/utils/errors';
import { readOpenOrders, readOrders } from '@/utils/orders-db/read-orders';
import type { Order } from '@/utils/orders/order';
import { momentOf } from '@/utils/spending/counted-cost';
import { restOf } from '@/utils/spending/limit-rule';
import { isLimited } from '@/utils/spending/limits';
import { readLimits } from '@/utils/spending/stored-limits';
import { readAccount } from '../account/account';
import { readSavedAccount } from '../account/saved-account';
import { provenNow } from '../limits/clock';
import { inTurn, placing } from '../locks';
import { deleteDatabases } from '../records/delete-databases';
import { forgetErased, readErased } from '../records/erased-records';
import { forgetLog } from '../records/keep-log';
import { forgetOrderCount, withFewer } from '../records/order-count';
import { readMirror } from '../records/order-mirror';
import { addToLedger, eraseLedger } from '../records/write-ledger';
import { bringBack, eraseAside } from '../records/write-orders';
import { eraseRates } from '../records/write-rates';

/**
 * Younger orders are kept: by their records a second click on the same review, or a second order for the same link, is
 * recognized.
 */
const keptHours = 1;

/** Whether an order counts towards a spending limit: without its record more could be spent. */
async function countedOrders(): Promise<(order: Order) => boolean> {
  const [{ inForce }, saved] = await Promise.all([readLimits(), readSavedAccount()]);
  if (!isLimited(inForce)) return () => false;
  const reads = saved === null ? [] : (await readAccount(saved.account)).reads;
  const now = provenNow({ reads }, Date.now());
  return (order) => restOf('month', momentOf(order), now) > 0;
}

/**
 * Erases those orders that were created before a time (milliseconds since 1970), are not open, and count towards no
 * spending limit. They are kept aside for a while (`erased-record.ts`).
 */
export const eraseOrders = (uuids: string[], before: number): Promise<void> =>
  inTurn('orders', async () => {
    const limit = Math.min(before, Date.now() - keptHours * 3_600_000);
    const isCounted = await countedOrders();
    const old = [...(await readOrders(uuids)).values()].filter(
      (order) => order.createdAt < limit && order.open !== 1 && !isCounted(order),
    );
    if (old.length > 0) {
      const gone = old.map(({ uuid }) => uuid);
      await withFewer(gone.length, () => eraseAside(gone, Date.now()));
    }
  });

/** Erases the changes of the balance, and rates over time, from before a time (milliseconds since 1970). */
export async function eraseBalance(before: number): Promise<void> {
  await inTurn('ledger', () => eraseLedger(before, Date.now()));
  await inTurn('rates', () => eraseRates(before));
}

/**
 * Brings back what was erased from the history, the oldest part of it: the page asks until there is none. Nothing is
 * ever sent for these orders: none of them is open.
 */
export async function restoreErased(now: number): Promise<void> {
  const part = await readErased(now, ordersPerErase);
  const orders = part.flatMap((record) => ('order' in record ? [record.order] : []));
  const lines = part.flatMap((record) => ('line' in record ? [record] : []));
  if (orders.length > 0) await inTurn('orders', () => bringBack(orders, now));
  if (lines.length === 0) return;
  await inTurn('ledger', () => addToLedger(lines.map(({ line }) => line)));
  await forgetErased(lines.map(({ id }) => id));
}

/** @throws NamedError `orderOnItsWay` while an order is between its first record and its saved answer. */
export const refuseWhilePlacing = (): Promise<void> =>
  navigator.locks.request(placing, { ifAvailable: true }, (lock) => {
    if (lock === null) throw new NamedError('orderOnItsWay');
  });

/** The open orders; where their database cannot be read, the mirror has them too. */
async function knownOpen(): Promise<Order[]> {
  try {
    return await readOpenOrders();
  } catch {
    return (await readMirror()).orders;
  }
}

/**
 * Erases everything stored, also by other versions. Call it while no other work is in progress: an answer could be
 * saved afterwards. A database that cannot be deleted keeps nothing else from being erased, the key least of all.
 * @throws NamedError `orderOnItsWay` where an order was created after `askedAt`: the user did not know of it.
 * @throws DOMException where a database could not be deleted.
 */
export async function eraseAll(askedAt: number): Promise<void> {
  if ((await knownOpen()).some(({ createdAt }) => createdAt >= askedAt))
    throw new NamedError('orderOnItsWay');
  // Before the databases: a worker that dies after them must not take what is gone for lost.
  await forgetOrderCount();
  const [deleted] = await Promise.allSettled([deleteDatabases()]);
  forgetLog();
  // A key that is only removed stays in the storage's files; `clear` takes it out of them.
  await Promise.all([
    browser.storage.local.clear(),
    browser.storage.session.clear(),
    browser.alarms.clearAll(),
  ]);
  if (deleted.status === 'rejected') throw deleted.reason;
}
