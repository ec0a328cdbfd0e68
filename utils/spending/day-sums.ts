import { addMoney, subtractMoney, trimZeros, type Decimal } from '../money/money';
import type { Order } from '../orders/order';

/** One service's costs and outcomes on one day, in one currency. Amounts are exact decimal text. */
export type ServiceSum = {
  currency: string | null;
  service: string;
  name: string;
  orders: number;
  /** Those of them whose charge is known, and their charges together. */
  known: number;
  charged: Decimal;
  /** Those of these that were quoted in the same currency: what was quoted, what was charged, how many differ. */
  compared: number;
  quoted: Decimal;
  chargedOfQuoted: Decimal;
  differ: number;
  completed: number;
  partial: number;
  canceled: number;
  failed: number;
  /** How many took how long from sent to completed, by `timeBin`; in the order of the bins. */
  times: [bin: number, count: number][];
};

/** The charges for one channel on one day, in one currency. */
export type ChannelSum = {
  currency: string | null;
  platform: Order['platform'];
  channel: string;
  orders: number;
  known: number;
  charged: Decimal;
};

/** The spending of one day, as the day was where the user is: 20261123. */
export type DaySums = { account: string; day: number; services: ServiceSum[]; channels: ChannelSum[] };

const plus = (a: Decimal, b: Decimal, sign: 1 | -1): Decimal =>
  trimZeros(sign === 1 ? addMoney(a, b) : subtractMoney(a, b));

function addTimes(into: ServiceSum['times'], times: ServiceSum['times'], sign: 1 | -1): ServiceSum['times'] {
  const counts = new Map(into);
  for (const [bin, count] of times) counts.set(bin, (counts.get(bin) ?? 0) + sign * count);
  return [...counts].filter(([, count]) => count !== 0).toSorted(([a], [b]) => a - b);
}

/** One service's sums with others added, or taken away; names and currency stay those of `into`. */
export function addService(into: ServiceSum, sum: ServiceSum, sign: 1 | -1 = 1): ServiceSum {
  return {
    ...into,
    orders: into.orders + sign * sum.orders,
    known: into.known + sign * sum.known,
    charged: plus(into.charged, sum.charged, sign),
    compared: into.compared + sign * sum.compared,
    quoted: plus(into.quoted, sum.quoted, sign),
    chargedOfQuoted: plus(into.chargedOfQuoted, sum.chargedOfQuoted, sign),
    differ: into.differ + sign * sum.differ,
    completed: into.completed + sign * sum.completed,
    partial: into.partial + sign * sum.partial,
    canceled: into.canceled + sign * sum.canceled,
    failed: into.failed + sign * sum.failed,
    times: addTimes(into.times, sum.times, sign),
  };
}

/** One channel's sums with others added, or taken away. */
export const addChannel = (into: ChannelSum, sum: ChannelSum, sign: 1 | -1 = 1): ChannelSum => ({
  ...into,
  orders: into.orders + sign * sum.orders,
  known: into.known + sign * sum.known,
  charged: plus(into.charged, sum.charged, sign),
});

const nothing = { orders: 0, known: 0, charged: '0' };

/** The sums of a service or channel before anything is added. */
const emptyService = (like: ServiceSum): ServiceSum => ({
  ...like,
  ...nothing,
  compared: 0,
  quoted: '0',
  chargedOfQuoted: '0',
  differ: 0,
  completed: 0,
  partial: 0,
  canceled: 0,
  failed: 0,
  times: [],
});

const keyOfService = ({ currency, service, name }: ServiceSum) => JSON.stringify([currency, service, name]);
const keyOfChannel = ({ currency, platform, channel }: ChannelSum) =>
  JSON.stringify([currency, platform, channel]);

/** An order's share of its day, to add (`1`) or to take away (`-1`). */
export type DayPart = { part: DaySums; sign: 1 | -1 };

/** Sums by their key with others added or taken away; what comes to no order is not there, the rest is in order. */
function withSums<Sum extends { orders: number }>(
  sums: Sum[],
  others: { sum: Sum; sign: 1 | -1 }[],
  keyOf: (sum: Sum) => string,
  add: (before: Sum | undefined, sum: Sum, sign: 1 | -1) => Sum,
): Sum[] {
  const byKey = new Map(sums.map((sum) => [keyOf(sum), sum]));
  for (const { sum, sign } of others) {
    const key = keyOf(sum);
    byKey.set(key, add(byKey.get(key), sum, sign));
  }
  return [...byKey]
    .filter(([, { orders }]) => orders !== 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, sum]) => sum);
}

/** A day with what its orders add to it and take from it. */
export function addToDay(day: DaySums, parts: DayPart[]): DaySums {
  const services = parts.flatMap(({ part, sign }) => part.services.map((sum) => ({ sum, sign })));
  const channels = parts.flatMap(({ part, sign }) => part.channels.map((sum) => ({ sum, sign })));
  return {
    ...day,
    services: withSums(day.services, services, keyOfService, (before, sum, sign) =>
      addService(before ?? emptyService(sum), sum, sign),
    ),
    channels: withSums(day.channels, channels, keyOfChannel, (before, sum, sign) =>
      addChannel(before ?? { ...sum, ...nothing }, sum, sign),
    ),
  };
}
