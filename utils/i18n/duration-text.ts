import { formatNumber } from './format';
import { text } from './text';

const minute = 60_000;

/** How long something takes, as exact as it is known: "38 min", "1 h 12 min", "3 d 4 h". */
export function durationText(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / minute));
  if (minutes < 60) return text('durationMinutes', formatNumber(minutes));
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return text('durationHours', formatNumber(hours), formatNumber(minutes % 60));
  const all = Math.round(minutes / 60);
  return text('durationDays', formatNumber(Math.floor(all / 24)), formatNumber(all % 24));
}
