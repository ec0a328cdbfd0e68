import { formatDay, formatMonth } from './format';

/** A day, the week that begins with it, or its month, short; with the year where `hasYear`. */
export const dayText = (date: Date, step: 'day' | 'week' | 'month', hasYear = false): string =>
  step === 'month' ? formatMonth(date.getTime()) : formatDay(date.getTime(), hasYear);
