import { formatDayTime, formatTime } from './format';

const isSameDay = (a: number, b: number): boolean =>
  new Date(a).toDateString() === new Date(b).toDateString();

/** Two moments for one sentence, as short as both can be told: times of today, with seconds in one minute, or with days. */
export function momentPair(from: number, to: number, now: number): [from: string, to: string] {
  const isToday = isSameDay(from, now) && isSameDay(to, now);
  if (!isToday) return [formatDayTime(from), formatDayTime(to)];
  const isExact = Math.abs(to - from) < 120_000;
  return [formatTime(from, isExact), formatTime(to, isExact)];
}
