import type { QuietHours } from '@/utils/settings';

const minutesPerDay = 24 * 60;

const minutesOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};

const minuteOfDay = (at: number): number => {
  const date = new Date(at);
  return date.getHours() * 60 + date.getMinutes();
};

/**
 * Whether a moment lies in the quiet hours, by the computer's own clock. They begin with the minute `from`, end with
 * `to`, and go past midnight when `to` is the earlier one; where both are the same there are none.
 */
export function isQuiet({ isOn, from, to }: QuietHours, at: number): boolean {
  const sinceStart = (minuteOfDay(at) - minutesOf(from) + minutesPerDay) % minutesPerDay;
  const length = (minutesOf(to) - minutesOf(from) + minutesPerDay) % minutesPerDay;
  return isOn && sinceStart < length;
}

/** When the clock shows the end of the quiet hours next after a moment, in milliseconds since 1970. */
export function quietEnd({ to }: QuietHours, at: number): number {
  const [hours = 0, minutes = 0] = to.split(':').map(Number);
  const end = new Date(at);
  end.setHours(hours, minutes, 0, 0);
  // The day's date is moved, not 24 hours added: one day in the year has 23, another 25.
  if (end.getTime() <= at) end.setDate(end.getDate() + 1);
  return end.getTime();
}
