import { readDecimal, type Decimal } from '../money/money';
import type { Order } from '../orders/order';
import { addTimes, type ServiceSum } from './day-sums';
import { daySumsOf } from './order-sums';

/** How an account's own orders of one service went. Made from the orders, never the other way round. */
export type ServiceRecord = Pick<
  ServiceSum,
  'service' | 'orders' | 'completed' | 'partial' | 'canceled' | 'failed' | 'compared' | 'differ' | 'times'
> & {
  account: string;
  /** When the newest order was made (ms since 1970), and its rate; `null` where nobody knows, or it was erased. */
  last: { at: number; rate: Decimal | null };
};

/** An order's share of its service's record; `null` where it has none. */
export function recordPartOf(order: Order): ServiceRecord | null {
  const sum = daySumsOf(order)?.services[0];
  if (sum === undefined || sum.service === '') return null;
  const { service, orders, completed, partial, canceled, failed, compared, differ, times } = sum;
  return {
    account: order.account,
    service,
    orders,
    completed,
    partial,
    canceled,
    failed,
    compared,
    differ,
    times,
    last: { at: order.createdAt, rate: readDecimal(order.rate) },
  };
}

type Last = ServiceRecord['last'];

/** The newest that is taken away leaves its time: an older one, changed later, must not pass for the newest. */
function lastOf(into: Last | undefined, part: Last, sign: 1 | -1): Last {
  if (into === undefined) return part;
  if (sign === -1) return into.at === part.at ? { at: into.at, rate: null } : into;
  return part.at >= into.at ? part : into;
}

/** A record with an order's share added (`1`) or taken away (`-1`). */
export const addToRecord = (
  into: ServiceRecord | null,
  part: ServiceRecord,
  sign: 1 | -1 = 1,
): ServiceRecord => {
  const sum = (field: 'orders' | 'completed' | 'partial' | 'canceled' | 'failed' | 'compared' | 'differ') =>
    (into?.[field] ?? 0) + sign * part[field];
  return {
    account: part.account,
    service: part.service,
    orders: sum('orders'),
    completed: sum('completed'),
    partial: sum('partial'),
    canceled: sum('canceled'),
    failed: sum('failed'),
    compared: sum('compared'),
    differ: sum('differ'),
    times: addTimes(into?.times ?? [], part.times, sign),
    last: lastOf(into?.last, part.last, sign),
  };
};

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isTime = (time: unknown): boolean => Array.isArray(time) && time.length === 2 && time.every(isCount);
const isLast = (last: Partial<Record<'at' | 'rate', unknown>> | null | undefined): boolean =>
  typeof last?.at === 'number' && (last.rate === null || readDecimal(last.rate) !== null);

/** The stored record, or `null` where it is none that can be used. By hand, as the catalogue is: a page reads all. */
export function readServiceRecord(stored: unknown): ServiceRecord | null {
  const record = stored as Partial<Record<keyof ServiceRecord, unknown>> | null | undefined;
  const { account, service, orders, completed, partial, canceled, failed } = record ?? {};
  const { compared, differ, times, last } = record ?? {};
  const isValid =
    typeof account === 'string' &&
    typeof service === 'string' &&
    [orders, completed, partial, canceled, failed, compared, differ].every(isCount) &&
    Array.isArray(times) &&
    times.every(isTime) &&
    isLast(last as { at: unknown; rate: unknown } | null | undefined);
  return isValid ? (stored as ServiceRecord) : null;
}
