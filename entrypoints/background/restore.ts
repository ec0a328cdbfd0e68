import { browser } from 'wxt/browser';
import type { Order } from '@/utils/orders/order';
import { moveOrder } from '@/utils/orders/order-state';
import { ensureCloseRule } from './panel/close-rule';
import { checkStored } from './records/check-stored';
import { mendHistory } from './records/history/mend-history';
import { recordOrders } from './records/order-journal';
import { reconcileCopies } from './records/reconcile-copies';
import { announceChange } from './snapshot/announce-change';
import { showTrouble } from './snapshot/show-trouble';
import { showPresent } from './tracking/publish-changes';

/**
 * What an order is after the worker that was placing it has died: an `intent` was never sent; a `sending` may have
 * been. No clock is asked: there is one worker, and this is it.
 */
export function afterWorkerDeath(order: Order, now: number): Order | null {
  if (order.state === 'intent') {
    return moveOrder(order, 'notSent', { isSeen: true }, { at: now, kind: 'notSent', text: null });
  }
  if (order.state === 'sending') {
    const changes = { endedAt: now, error: { name: 'workerStopped', message: '' } };
    return moveOrder(order, 'unknown', changes, { at: now, kind: 'noAnswer', text: null });
  }
  return null;
}

/** The list and the sums of the history are made from the records, and hold up nothing where they cannot be. */
async function fitHistory(): Promise<void> {
  try {
    if (await mendHistory()) announceChange();
  } catch (error) {
    // The disk is full, or the browser refuses: placing an order says so itself. The next start tries again.
    if (!(error instanceof DOMException)) throw error;
  }
}

async function restoreAll(): Promise<void> {
  // Firefox has no access levels for storage; there, no content scripts at all is the protection.
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  await ensureCloseRule();
  const now = Date.now();
  const open = await reconcileCopies();
  await checkStored();
  await recordOrders(open.flatMap((order) => afterWorkerDeath(order, now) ?? []));
  await showPresent();
  await fitHistory();
}

let restored: Promise<void> | undefined;

/**
 * Puts everything right once in the life of a worker, before it does anything else: both copies of the open orders,
 * orders that the last worker left behind, alarm, snapshot, badge. A failure is tried again by the next event.
 */
export function restore(): Promise<void> {
  restored ??= restoreAll().catch((error: unknown) => {
    restored = undefined;
    throw error;
  });
  return restored;
}

/** The same once more, for a profile that has just been emptied. */
export function restoreAnew(): Promise<void> {
  restored = undefined;
  return restore();
}

/** Restores everything at every start of the worker; where that fails it is said and commands refuse. */
export async function start(): Promise<void> {
  try {
    await restore();
  } catch (error) {
    await showTrouble(error);
  }
}
