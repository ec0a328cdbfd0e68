import { text } from './text';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long ago, short ("12 min"), without `Intl`: the popup's first view cannot wait for it. Units never inflect. */
export function ageText(at: number, now: number): string {
  const age = Math.max(0, now - at);
  if (age < minute) return text('ageNow');
  if (age < hour) return text('ageMinutes', String(Math.floor(age / minute)));
  if (age < day) return text('ageHours', String(Math.floor(age / hour)));
  return text('ageDays', String(Math.floor(age / day)));
}
