import type { Order } from '../orders/order';
import { isOpen } from '../orders/order-state';
import { statusKind } from '../orders/order-status';
import type { ServiceRecord } from './service-record';
import { usualTimes, type UsualTimes } from './usual-times';

/** How much longer an open order takes, if it takes as long as is usual. Times are in milliseconds. */
export type Forecast = {
  usual: UsualTimes;
  /** `null` where it has taken longer than usual by now. */
  left: { low: number; high: number } | null;
  /** It has taken longer than usual, and by more than the user's threshold. */
  isSlow: boolean;
};

type Standing = Pick<Order, 'state' | 'sentAt' | 'report' | 'lookAgainAt'>;

/**
 * The forecast of an order by the record of its service. None where the order is not being delivered, where it is not
 * known when it was sent, or the clock stands before that. `slowTimes`: how many times the median is slow.
 */
export function forecastOf(
  order: Standing,
  record: Pick<ServiceRecord, 'times'> | undefined,
  slowTimes: number,
  now: number,
): Forecast | null {
  const { state, sentAt, report } = order;
  const isUnderWay = state === 'placed' && isOpen(order) && statusKind(report?.word ?? '') !== 'missing';
  const usual = record === undefined ? null : usualTimes(record);
  if (!isUnderWay || usual === null || sentAt === null || now < sentAt) return null;
  const passed = now - sentAt;
  const left =
    passed >= usual.high ? null : { low: Math.max(0, usual.low - passed), high: usual.high - passed };
  return { usual, left, isSlow: left === null && passed > usual.median * slowTimes };
}
