import type { Placed } from './order-query';

export const placedChoices = [
  'any',
  'today',
  'days7',
  'days30',
  'year',
  'range',
] as const satisfies Placed['by'][];

/** Days before today that a choice takes in. */
const daysBefore = { today: 0, days7: 6, days30: 29, year: 364 };

/** The beginning of a day so many days from that of the moment. */
export function midnight(at: number, days: number): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}

/** The moments of a choice that follow from when it is. */
export const placedBy = (by: Exclude<Placed['by'], 'range'>, now: number): Placed =>
  by === 'any'
    ? { by, since: null, until: null }
    : { by, since: midnight(now, -daysBefore[by]), until: null };
