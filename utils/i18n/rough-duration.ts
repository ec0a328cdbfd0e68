import { formatNumber } from './format';
import { text } from './text';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Up to which time it is told in which steps: nobody knows it better. */
const steps: [upTo: number, step: number][] = [
  [10 * minute, minute],
  [hour, 5 * minute],
  [3 * hour, 10 * minute],
  [12 * hour, 30 * minute],
  [2 * day, hour],
  [Infinity, 12 * hour],
];
const stepOf = (ms: number): number => steps.find(([upTo]) => ms <= upTo)?.[1] ?? minute;

function wordsOf(ms: number): string {
  const minutes = Math.round(ms / minute);
  if (minutes < 60) return text('durationMinutes', formatNumber(minutes));
  if (ms <= 2 * day) {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    const whole = formatNumber(hours);
    return rest === 0 ? text('durationWholeHours', whole) : text('durationHours', whole, formatNumber(rest));
  }
  const halves = Math.round(ms / (12 * hour));
  const days = formatNumber(Math.floor(halves / 2));
  return halves % 2 === 0 ? text('durationWholeDays', days) : text('durationDays', days, formatNumber(12));
}

/** A time that is known roughly, to the nearest step of its size: "35 min", "2 h 30 min", "3 d". */
export function roughDuration(ms: number): string {
  const step = stepOf(ms);
  return wordsOf(Math.max(minute, Math.round(ms / step) * step));
}

/**
 * Both ends of a range, rounded outwards, so that it claims no more than is known; the lower one is `null` where that
 * comes to nothing.
 */
export function roughRange(low: number, high: number): { low: string | null; high: string } {
  const [below, above] = [stepOf(low), stepOf(high)];
  const from = Math.floor(low / below) * below;
  return {
    low: from < minute ? null : wordsOf(from),
    high: wordsOf(Math.max(1, Math.ceil(high / above)) * above),
  };
}
