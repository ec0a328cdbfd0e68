import { dateOfDay, dayOfDate } from '../i18n/local-day';

/** The periods up to now, and one month by its name ("2026-11"). */
export const recentPeriods = ['days30', 'days90', 'year', 'all'] as const;
export type SpendingPeriod = (typeof recentPeriods)[number] | `${number}-${number}`;

/** Days before today that a period takes in. */
const daysBefore = { days30: 29, days90: 89, year: 364 };

const monthPattern = /^(\d{4})-(0[1-9]|1[0-2])$/;

const monthOf = (date: Date): SpendingPeriod =>
  `${String(date.getFullYear()).padStart(4, '0')}-${String(date.getMonth() + 1).padStart(2, '0')}` as SpendingPeriod;

/** The first day of a period that is a month; `null` of any other. */
export function monthStart(period: SpendingPeriod): Date | null {
  const [, year, month] = monthPattern.exec(period) ?? [];
  return year === undefined ? null : new Date(Number(year), Number(month) - 1, 1);
}

export function readPeriod(text: string | null): SpendingPeriod | null {
  const recent = recentPeriods.find((period) => period === text);
  return recent ?? (text !== null && monthPattern.test(text) ? (text as SpendingPeriod) : null);
}

/** The month so many after this one; "2026-11" and -1 is "2026-10". */
export function monthAfter(period: SpendingPeriod, months: number): SpendingPeriod | null {
  const start = monthStart(period);
  return start && monthOf(new Date(start.getFullYear(), start.getMonth() + months, 1));
}

/** The months from that of the first day to that of the moment, the newest first. */
export function monthsSince(firstDay: number, now: number): SpendingPeriod[] {
  const months: SpendingPeriod[] = [];
  const first = dateOfDay(firstDay);
  let month = new Date(new Date(now).getFullYear(), new Date(now).getMonth(), 1);
  while (month.getTime() > first.getTime() || monthOf(month) === monthOf(first)) {
    months.push(monthOf(month));
    month = new Date(month.getFullYear(), month.getMonth() - 1, 1);
  }
  return months;
}

/** First and last day of a period, each as 20261123. `firstDay` is the first that anything is known of. */
export function daysOf(
  period: SpendingPeriod,
  firstDay: number | null,
  now: number,
): { first: number; last: number } {
  const date = new Date(now);
  const today = dayOfDate(date);
  const start = monthStart(period);
  if (start !== null) {
    const end = new Date(start.getFullYear(), start.getMonth() + 1, 0);
    return { first: dayOfDate(start), last: Math.max(dayOfDate(start), Math.min(dayOfDate(end), today)) };
  }
  if (period === 'all') return { first: firstDay ?? today, last: today };
  const before = daysBefore[period as keyof typeof daysBefore];
  return {
    first: dayOfDate(new Date(date.getFullYear(), date.getMonth(), date.getDate() - before)),
    last: today,
  };
}
