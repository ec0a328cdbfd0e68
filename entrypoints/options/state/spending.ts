import { computed, signal } from '@preact/signals';
import { dateOfDay, dayOfDate } from '@/utils/i18n/local-day';
import { readDays } from '@/utils/orders-db/read-days';
import type { DaySums } from '@/utils/spending/day-sums';
import { spendingOf, type SpendingStep } from '@/utils/spending/spending';
import { now } from './now';

export const spendingPeriods = ['days30', 'days90', 'year', 'all'] as const;
export type SpendingPeriod = (typeof spendingPeriods)[number];

/** Days before today that a period takes in. */
const daysBefore = { days30: 29, days90: 89, year: 364 };

export const spendingStep = signal<SpendingStep>('day');
export const spendingPeriod = signal<SpendingPeriod>('days30');
/** The place of the currency in the list of all; the one with most orders is first. */
export const spendingCurrency = signal(0);
export const isSpendingTable = signal(false);

/** The account's sums by day; `null` before they were read. */
export const days = signal<DaySums[] | null>(null);

/** Whether the database could not be read the last time. */
export const areDaysUnreadable = signal(false);

const today = computed(() => dayOfDate(new Date(now.value)));

/** The first day of the period. */
const firstDay = computed(() => {
  const { value: period } = spendingPeriod;
  if (period === 'all') return days.value?.[0]?.day ?? today.value;
  const date = new Date(now.value);
  return dayOfDate(new Date(date.getFullYear(), date.getMonth(), date.getDate() - daysBefore[period]));
});

/** When the period begins (ms since 1970). */
export const spendingStart = computed(() =>
  spendingPeriod.value === 'all' ? 0 : dateOfDay(firstDay.value).getTime(),
);

/** The spending of the period, for each currency by itself. */
export const spending = computed(() =>
  spendingOf(days.value ?? [], firstDay.value, today.value, spendingStep.value),
);

/** Reads the sums of the account's days: never the orders themselves. */
export async function readSpending(account: string | null): Promise<void> {
  if (account === null) {
    days.value = [];
    return;
  }
  try {
    days.value = await readDays(account, 0);
    areDaysUnreadable.value = false;
  } catch {
    // The browser refuses its database: said on the page, with a way to try again.
    areDaysUnreadable.value = true;
  }
}
