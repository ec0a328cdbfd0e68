import { formatDay, formatTime } from './format';
import { text } from './text';

const startOfDay = (at: number) => new Date(at).setHours(0, 0, 0, 0);

/** When something was, as short as it can be said: the time today, "Yesterday", then the day. */
export function shortDay(at: number, now: number): string {
  const today = startOfDay(now);
  if (startOfDay(at) === today) return formatTime(at);
  const yesterday = new Date(today);
  yesterday.setDate(yesterday.getDate() - 1);
  if (startOfDay(at) === yesterday.getTime()) return text('ordersYesterday');
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return formatDay(at, !isThisYear);
}
