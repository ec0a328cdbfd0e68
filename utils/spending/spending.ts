import { dateOfDay, dayOfDate } from '../i18n/local-day';
import { addMoney, compareMoney, type Decimal } from '../money/money';
import { addChannel, addService, type ChannelSum, type DaySums, type ServiceSum } from './day-sums';
import { timeOfBin } from './order-sums';

export const spendingSteps = ['day', 'week', 'month'] as const;
export type SpendingStep = (typeof spendingSteps)[number];

/** One bar: what was charged from its first day on, up to the next one's. */
export type SpendingBar = { day: number; charged: Decimal; orders: number };

export type Spending = {
  currency: string | null;
  /** Everything together; its service and name say nothing. */
  total: ServiceSum;
  bars: SpendingBar[];
  /** The most expensive first; a service under its newest name. */
  services: ServiceSum[];
  channels: ChannelSum[];
};

const later = (date: Date, days: number, months = 0): Date =>
  new Date(date.getFullYear(), date.getMonth() + months, date.getDate() + days);

/** The first day of the day, week (from Monday) or month that a date is in. */
function beginningOf(date: Date, step: SpendingStep): Date {
  if (step === 'day') return date;
  if (step === 'month') return new Date(date.getFullYear(), date.getMonth(), 1);
  return later(date, -((date.getDay() + 6) % 7));
}

/** Every bar from the first day to the last, those with nothing too. */
function barsOf(days: { day: number; sums: ServiceSum[] }[], from: number, to: number, step: SpendingStep) {
  const bars = new Map<number, SpendingBar>();
  const end = dateOfDay(to);
  let date = beginningOf(dateOfDay(from), step);
  while (date <= end) {
    const day = dayOfDate(date);
    bars.set(day, { day, charged: '0', orders: 0 });
    date = step === 'day' ? later(date, 1) : step === 'week' ? later(date, 7) : later(date, 0, 1);
  }
  for (const { day, sums } of days) {
    const bar = bars.get(dayOfDate(beginningOf(dateOfDay(day), step)));
    if (bar === undefined) continue;
    for (const { charged, orders } of sums) {
      bar.charged = addMoney(bar.charged, charged);
      bar.orders += orders;
    }
  }
  return [...bars.values()];
}

/** Sums that belong together as one; the first of them gives its name. */
function together<Sum>(sums: Sum[], keyOf: (sum: Sum) => string, add: (into: Sum, sum: Sum) => Sum): Sum[] {
  const byKey = new Map<string, Sum>();
  for (const sum of sums) {
    const before = byKey.get(keyOf(sum));
    byKey.set(keyOf(sum), before === undefined ? sum : add(before, sum));
  }
  return [...byKey.values()];
}

const dearestFirst = (a: { charged: Decimal }, b: { charged: Decimal }): number =>
  compareMoney(b.charged, a.charged);

/** The days' sums for each currency by itself; the currency with most orders first. Amounts are never converted. */
export function spendingOf(days: DaySums[], from: number, to: number, step: SpendingStep): Spending[] {
  const shown = days.filter(({ day }) => day >= from && day <= to).toReversed();
  const currencies = new Set(shown.flatMap(({ services }) => services.map(({ currency }) => currency)));
  const spending = [...currencies].flatMap((currency): Spending[] => {
    const own = shown.map(({ day, services }) => ({
      day,
      sums: services.filter((sum) => sum.currency === currency),
    }));
    const sums = own.flatMap((each) => each.sums);
    const [total] = together(sums, () => '', addService);
    if (total === undefined) return [];
    const channels = shown.flatMap((each) => each.channels.filter((sum) => sum.currency === currency));
    return [
      {
        currency,
        total,
        bars: barsOf(own, from, to, step),
        services: together(sums, ({ service }) => service, addService).toSorted(dearestFirst),
        channels: together(
          channels,
          ({ platform, channel }) => JSON.stringify([platform, channel]),
          addChannel,
        ).toSorted(dearestFirst),
      },
    ];
  });
  return spending.toSorted((a, b) => b.total.orders - a.total.orders);
}

/** The time in the middle of all, in milliseconds, to within 5 %; `null` where none is known. */
export function usualTime({ times }: Pick<ServiceSum, 'times'>): number | null {
  const count = times.reduce((sum, [, each]) => sum + each, 0);
  let passed = 0;
  for (const [bin, each] of times) {
    passed += each;
    if (passed * 2 >= count) return timeOfBin(bin);
  }
  return null;
}

/** Orders of which the panel has said how they ended. */
export const endedOf = ({
  completed,
  partial,
  canceled,
  failed,
}: Pick<ServiceSum, 'completed' | 'partial' | 'canceled' | 'failed'>): number =>
  completed + partial + canceled + failed;
