import { ageText } from './age';
import { language } from './language';
import { text } from './text';

const minute = 60_000;
const day = 24 * 60 * minute;

/** How long ago, for use within a sentence ("just now", "12 s ago", "3 min ago", "yesterday"). */
export function relativeTime(at: number, now: number): string {
  const seconds = Math.max(0, Math.round((now - at) / 1000));
  if (seconds === 0) return text('ageNow');
  if (seconds < 60) return text('ago', text('durationSeconds', String(seconds)));
  const age = seconds * 1000;
  if (age < day) return text('ago', ageText(now - age, now));
  return new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(-Math.floor(age / day), 'day');
}
