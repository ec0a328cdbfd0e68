import { browser } from 'wxt/browser';
import type { Order } from '@/utils/orders/order';
import { moveOrder } from '@/utils/orders/order-state';
import { ensureCloseRule } from './panel/close-rule';
import { checkStored } from './records/check-stored';
import { forgetOldErased } from './records/erased-records';
import { mendHistory } from './records/history/mend-history';
import { fitOrderCount } from './records/order-count';
import { recordOrders } from './records/order-journal';
import { reconcileCopies } from './records/reconcile-copies';
import { renewAccountId } from './records/renew-account-id';
import { finishRewriting } from './records/rewrite-storage';
import { announceChange } from './snapshot/announce-change';
import { showTrouble } from './snapshot/show-trouble';
import { showPresent } from './tracking/publish-changes';

/**
 * The order after the death of the worker that was placing it: an `intent` was never sent; a `sending` may have been.
 * Its age does not matter: there is only one worker, and it is this one.
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

/** Lines and sums are made from the records: a failure here stops nothing else. */
async function fitHistory(): Promise<void> {
  try {
    if (await mendHistory()) announceChange();
  } catch (error) {
    // The disk is full, or the browser refuses: placing an order reports that itself. The next start tries again.
    if (!(error instanceof DOMException)) throw error;
  }
}

/** What was erased is kept for a while only. A failure here stops nothing else. */
async function letGoOfErased(): Promise<void> {
  try {
    await forgetOldErased(Date.now());
  } catch (error) {
    // As above: the next start tries again, and no page shows what is older.
    if (!(error instanceof DOMException)) throw error;
  }
}

async function restoreAll(): Promise<void> {
  // Firefox has no access levels for storage; there the protection is that there are no content scripts.
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  await finishRewriting();
  await ensureCloseRule();
  const now = Date.now();
  const open = await reconcileCopies();
  await checkStored();
  await recordOrders(open.flatMap((order) => afterWorkerDeath(order, now) ?? []));
  // After both copies are equal, and before anything is asked or placed: all other work waits for this.
  await renewAccountId();
  await showPresent();
  await fitHistory();
  // After the history, by which they are counted, and after the mirror has put back what it has.
  if (await fitOrderCount(now)) await showPresent();
  await letGoOfErased();
}

let restored: Promise<void> | undefined;

/**
 * Runs once in a worker's life, before anything else: reconciles both copies of the open orders, closes what the last
 * worker left behind, sets alarms, snapshot and badge. After a failure the next event tries again.
 */
export function restore(): Promise<void> {
  restored ??= restoreAll().catch((error: unknown) => {
    restored = undefined;
    throw error;
  });
  return restored;
}

/** Restores again: after everything was erased, or where the key is at hand that was not. Beside no other work. */
export function restoreAnew(): Promise<void> {
  restored = undefined;
  return restore();
}

/** Restores at the worker's start; a failure is shown, and every command meets it again. */
export async function start(): Promise<void> {
  try {
    await restore();
  } catch (error) {
    await showTrouble(error);
  }
}
