import { computed, effect, signal } from '@preact/signals';
import { dateOfDay } from '@/utils/i18n/local-day';
import { optionsHash } from '@/utils/options-address';
import { readDays } from '@/utils/orders-db/read-days';
import { newestSort, noFilter, type OrderFilter } from '@/utils/orders/order-query';
import { writeOrderQuestion } from '@/utils/orders/order-question';
import type { DaySums } from '@/utils/spending/day-sums';
import { daysOf, monthsSince, readPeriod, type SpendingPeriod } from '@/utils/spending/period';
import { spendingOf, spendingSteps, type SpendingStep } from '@/utils/spending/spending';
import { address, askInAddress } from './address';
import { now } from './now';

export const spendingStep = signal<SpendingStep>('day');
export const spendingPeriod = signal<SpendingPeriod>('days30');
/** The place of the currency in the list of all; the one with most orders is first. */
export const spendingCurrency = signal(0);
export const isSpendingTable = signal(false);
/** Whether the statement is shown in place of the charts. */
export const isStatement = signal(false);

/** What is chosen, as the part of an address behind "?". */
export const spendingQuestion = computed(() => {
  const params = new URLSearchParams();
  if (spendingPeriod.value !== 'days30') params.set('period', spendingPeriod.value);
  if (spendingStep.value !== 'day') params.set('by', spendingStep.value);
  if (isSpendingTable.value) params.set('table', '1');
  if (isStatement.value) params.set('statement', '1');
  return params.toString();
});

/** Takes the choices of an address that the user came to, and writes new ones into it. */
export function followSpendingAddress(): void {
  effect(() => {
    const { section, question } = address.value;
    if (section !== 'spending' || question === spendingQuestion.peek()) return;
    const params = new URLSearchParams(question);
    spendingPeriod.value = readPeriod(params.get('period')) ?? 'days30';
    spendingStep.value = spendingSteps.find((step) => step === params.get('by')) ?? 'day';
    isSpendingTable.value = params.get('table') === '1';
    isStatement.value = params.get('statement') === '1';
  });
  effect(() => askInAddress('spending', spendingQuestion.value, 'choice'));
}

/** The account's sums by day; `null` before they were read. */
export const days = signal<DaySums[] | null>(null);

/** Whether the database could not be read the last time. */
export const areDaysUnreadable = signal(false);

/** The months in which there may be something, the newest first. */
export const spendingMonths = computed(() => {
  const first = days.value?.[0]?.day;
  return first === undefined ? [] : monthsSince(first, now.value);
});

const shownDays = computed(() => daysOf(spendingPeriod.value, days.value?.[0]?.day ?? null, now.value));

/** When the period begins and ends (ms since 1970); its end is not in it. */
export const spendingSpan = computed(() => {
  const { first, last } = shownDays.value;
  const end = dateOfDay(last);
  return {
    since: spendingPeriod.value === 'all' ? 0 : dateOfDay(first).getTime(),
    until: new Date(end.getFullYear(), end.getMonth(), end.getDate() + 1).getTime(),
  };
});

/** The spending of the period, for each currency by itself. */
export const spending = computed(() =>
  spendingOf(days.value ?? [], shownDays.value.first, shownDays.value.last, spendingStep.value),
);

/** Where the orders behind a figure are: those of the period, narrowed further. */
export function ordersBehind(narrowed: Partial<OrderFilter>): string {
  const { since, until } = spendingSpan.value;
  const placed = { by: 'range' as const, since: since === 0 ? null : since, until };
  const filter = { ...noFilter, placed, ...narrowed };
  return optionsHash('orders', null, writeOrderQuestion({ filter, sort: newestSort }));
}

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
