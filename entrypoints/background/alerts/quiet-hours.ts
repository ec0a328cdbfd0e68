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
 * By the computer's local time, from the minute `from` to before `to`; past midnight when `to` is the earlier one.
 * Equal times mean no quiet hours.
 */
export function isQuiet({ isOn, from, to }: QuietHours, at: number): boolean {
  const sinceStart = (minuteOfDay(at) - minutesOf(from) + minutesPerDay) % minutesPerDay;
  const length = (minutesOf(to) - minutesOf(from) + minutesPerDay) % minutesPerDay;
  return isOn && sinceStart < length;
}

/** The next end of the quiet hours after a moment, in milliseconds since 1970. */
export function quietEnd({ to }: QuietHours, at: number): number {
  const [hours = 0, minutes = 0] = to.split(':').map(Number);
  const end = new Date(at);
  end.setHours(hours, minutes, 0, 0);
  // The date is advanced, not 24 hours added: one day of the year has 23, another 25.
  if (end.getTime() <= at) end.setDate(end.getDate() + 1);
  return end.getTime();
}
