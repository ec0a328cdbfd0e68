import type { Order } from './order';
import { isOpen } from './order-state';
import { statusKind } from './order-status';

/** A word that nobody knows may be final at this panel: after so long without any change it is no news. */
const maxQuietMs = 30 * 86_400_000;

type Standing = Pick<Order, 'state' | 'report' | 'lookAgainAt' | 'putAwayAt'>;

/** Whether the panel describes it in a word that nobody knows. */
export const hasUnknownWord = ({ state, report }: Pick<Order, 'state' | 'report'>): boolean =>
  state === 'placed' && report !== null && statusKind(report.word) === 'other';

/**
 * Since when (ms since 1970) neither word nor figures of such an order have changed, once that is 30 days; `null`
 * before, and for every other order.
 */
export function quietSince(order: Pick<Order, 'state' | 'report'>, now: number): number | null {
  if (!hasUnknownWord(order) || order.report === null) return null;
  return now - order.report.at >= maxQuietMs ? order.report.at : null;
}

/** Whether the user may put it away: it is open, and asks nothing of them. */
export const canPutAway = (order: Standing): boolean => order.state === 'placed' && isOpen(order);

/**
 * Put away by the user. One in a word that nobody knows comes back by itself with any news: it may be over. One that runs
 * stays away until it ends, for which it need not be back.
 */
export const isPutAway = (order: Standing): boolean =>
  order.putAwayAt !== undefined &&
  canPutAway(order) &&
  (!hasUnknownWord(order) || (order.report?.at ?? 0) <= order.putAwayAt);

/** Whether the popup lists it among the open orders. */
export const isListed = (order: Standing): boolean => isOpen(order) && !isPutAway(order);

/**
 * Whether the badge counts it. One that it does not is open all the same: it is still looked at, and could still be
 * refunded.
 */
export const isCounted = (order: Standing, now: number): boolean =>
  isListed(order) && quietSince(order, now) === null;
