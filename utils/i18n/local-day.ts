// Days as they are where the user is.

/** A date as a day: 20261123. */
export const dayOfDate = (date: Date): number =>
  date.getFullYear() * 10_000 + (date.getMonth() + 1) * 100 + date.getDate();

/** A day as a date, at its beginning. */
export const dateOfDay = (day: number): Date =>
  new Date(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100);

/** A date as a date field writes it, and as it sorts by name: "2026-11-23". */
export const dayField = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
    .join('-');

/** The beginning of the day in a date field, or of one so many days later; `null` for a field without one. */
export function startOfField(field: string, days = 0): number | null {
  const [year, month, day] = field.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  return new Date(year, month - 1, day + days).getTime();
}
