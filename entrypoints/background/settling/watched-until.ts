import type { Order } from '@/utils/orders/order';
import { isOnItsWay } from '@/utils/orders/order-state';
import type { Account } from '../account/account';
import { readsAfter } from './evidence';
import { maxWaitMs } from './settle-rule';
import { endOf, waited } from './waited';

const minute = 60_000;
/** An order on its way takes no longer, reads before it and all. */
const placingMs = minute;
/** Without a connection a watch does not end by itself: after this a lock no longer waits for it. */
const maxHeldMs = 30 * minute;

function endOfWatch(order: Order, account: Account, now: number): number[] {
  if (isOnItsWay(order)) return [now + placingMs];
  const { balanceBefore, endedAt, state, watched } = order;
  if (balanceBefore === null || endedAt === null || (state !== 'unknown' && watched !== 1)) return [];
  if (Math.abs(now - endedAt) >= maxHeldMs) return [];
  const reads = readsAfter(account, balanceBefore, endedAt);
  const left = maxWaitMs - waited(endOf(balanceBefore, endedAt), reads);
  return left <= 0 ? [] : [Math.max(now, (reads.at(-1)?.at ?? endedAt) + left)];
}

/**
 * Until when (ms since 1970, about) an order of this account is being placed or watched, so that reads of the balance
 * are still needed; `null` where none is.
 */
export function watchedUntil(orders: Order[], id: string, account: Account, now: number): number | null {
  const ends = orders
    .filter((order) => order.account === id)
    .flatMap((order) => endOfWatch(order, account, now));
  return ends.length === 0 ? null : Math.max(...ends);
}
