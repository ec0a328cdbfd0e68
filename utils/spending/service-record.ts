import { readDecimal, type Decimal } from '../money/money';
import type { Order } from '../orders/order';
import type { DaySums, ServiceSum } from './day-sums';

/** How an account's own orders of one service went. Made from the orders, never the other way round. */
export type ServiceRecord = Pick<
  ServiceSum,
  'service' | 'orders' | 'completed' | 'partial' | 'canceled' | 'failed' | 'compared' | 'differ' | 'times'
> & {
  account: string;
  /** When the newest order was made (ms since 1970), and its rate; `null` where nobody knows, or it was erased. */
  last: { at: number; rate: Decimal | null };
};

/** An order's share of its service's record, by its share of its day; `null` where it has none. */
export function recordPartOf(order: Order, sums: DaySums | null): ServiceRecord | null {
  const sum = sums?.services[0];
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

const counts = ['orders', 'completed', 'partial', 'canceled', 'failed', 'compared', 'differ'] as const;

/** Adds up the shares of many orders: their times are sorted once, at the end. */
export class RecordSum {
  readonly #sum: ServiceRecord;
  readonly #times: Map<number, number>;
  #last: Last | undefined;

  /** Begins with a record, or with nothing for the service of `like`. */
  constructor(before: ServiceRecord | null, like: Pick<ServiceRecord, 'account' | 'service'>) {
    const { account, service } = like;
    this.#sum = {
      account,
      service,
      ...(Object.fromEntries(counts.map((name) => [name, before?.[name] ?? 0])) as Record<
        (typeof counts)[number],
        number
      >),
      times: [],
      last: { at: 0, rate: null },
    };
    this.#times = new Map(before?.times);
    this.#last = before?.last;
  }

  /** Adds an order's share (`1`) or takes it away (`-1`). */
  add(part: ServiceRecord, sign: 1 | -1): void {
    for (const name of counts) this.#sum[name] += sign * part[name];
    for (const [bin, count] of part.times) this.#times.set(bin, (this.#times.get(bin) ?? 0) + sign * count);
    this.#last = lastOf(this.#last, part.last, sign);
  }

  /** The record that they come to; `null` where no order is left. */
  record(): ServiceRecord | null {
    if (this.#sum.orders <= 0 || this.#last === undefined) return null;
    const times = [...this.#times].filter(([, count]) => count !== 0).toSorted(([a], [b]) => a - b);
    return { ...this.#sum, times, last: this.#last };
  }
}

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
