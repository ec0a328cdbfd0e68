import { formatDay, formatMonth } from './format';

/** A day, the week that begins with it, or its month, short; with the year where `isWhole`. */
export const dayText = (date: Date, step: 'day' | 'week' | 'month', isWhole = false): string =>
  step === 'month' ? formatMonth(date.getTime()) : formatDay(date.getTime(), isWhole);
