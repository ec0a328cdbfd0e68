import { browser } from 'wxt/browser';
import { NamedError } from '@/utils/errors';
import { formatTime } from '@/utils/i18n/format';
import { readLockRules } from '@/utils/lock-rules';
import { readOpenOrders } from '@/utils/orders-db/read-orders';
import { readAccount } from '../account/account';
import { readSavedAccount } from '../account/saved-account';
import { dropDataKey } from '../key/data-key';
import { askForLock, endLockAsked } from '../key/lock-asked';
import { readLockState } from '../key/lock-state';
import { placing } from '../locks';
import { watchedUntil } from '../settling/watched-until';

/** Rings when the key has not been used for the time that the user set. */
export const lockAlarm = 'lock';
/** Rings every minute while a lock waits for an order. */
export const lockSoonAlarm = 'lockSoon';

async function nowWatchedUntil(): Promise<number | null> {
  const [saved, orders] = await Promise.all([readSavedAccount(), readOpenOrders()]);
  if (saved === null) return null;
  return watchedUntil(orders, saved.account, await readAccount(saved.account), Date.now());
}

/** Locks now. An order on its way is waited for: it has the key until its answer is saved. */
const lockNow = (): Promise<void> =>
  navigator.locks.request(placing, async () => {
    await dropDataKey();
    await Promise.all([endLockAsked(), browser.alarms.clear(lockAlarm), browser.alarms.clear(lockSoonAlarm)]);
  });

/**
 * Locks the key, or sees to it that it is locked as soon as no order is being placed or watched: what its balance reads
 * would show is wanted.
 * @throws NamedError `lockWaits` with the time until which it probably waits.
 */
export async function lockWhenIdle(): Promise<void> {
  if ((await readLockState()) !== 'unlocked') return;
  const until = await nowWatchedUntil();
  if (until === null) return lockNow();
  await askForLock();
  await browser.alarms.create(lockSoonAlarm, { periodInMinutes: 1 });
  throw new NamedError('lockWaits', formatTime(until));
}

/** Locks although an order is being watched. */
export async function lockAnyway(): Promise<void> {
  if ((await readLockState()) === 'unlocked') await lockNow();
}

/** The same for an alarm: nobody reads that it waits. */
export async function lockByAlarm(): Promise<void> {
  try {
    await lockWhenIdle();
  } catch (error) {
    if (!(error instanceof NamedError) || error.name !== 'lockWaits') throw error;
  }
}

/** Begins the time without use anew. */
export async function renewAutoLock(): Promise<void> {
  if ((await readLockState()) !== 'unlocked') return;
  const { autoLockMinutes: minutes } = await readLockRules();
  if (minutes === null) await browser.alarms.clear(lockAlarm);
  else await browser.alarms.create(lockAlarm, { delayInMinutes: minutes });
}
