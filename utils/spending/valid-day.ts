import type { DaySums } from './day-sums';

const isText = (value: unknown): boolean => typeof value === 'string';
const isAmount = (value: unknown): boolean =>
  isText(value) && /^-?\d{1,60}(\.\d{1,60})?$/.test(String(value));
const isCount = (value: unknown): boolean => Number.isSafeInteger(value);
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);

type Loose = Partial<Record<string, unknown>>;
const isSum = (sum: Loose): boolean =>
  isTextOrNull(sum['currency']) &&
  isCount(sum['orders']) &&
  isCount(sum['known']) &&
  isAmount(sum['charged']);
const isTime = (time: unknown): boolean => Array.isArray(time) && isCount(time[0]) && isCount(time[1]);
const isService = (sum: Loose): boolean =>
  isSum(sum) &&
  [sum['service'], sum['name']].every(isText) &&
  [sum['quoted'], sum['chargedOfQuoted']].every(isAmount) &&
  [sum['compared'], sum['differ'], sum['completed'], sum['partial'], sum['canceled'], sum['failed']].every(
    isCount,
  ) &&
  Array.isArray(sum['times']) &&
  sum['times'].every(isTime);
const isChannel = (sum: Loose): boolean =>
  isSum(sum) && isTextOrNull(sum['platform']) && isText(sum['channel']);

const isEach = (list: unknown, isOne: (item: Loose) => boolean): boolean =>
  Array.isArray(list) &&
  list.every((item: unknown) => typeof item === 'object' && item !== null && isOne(item as Loose));

/** Whether what is stored of a day can be used. */
export function isValidDay(stored: unknown): stored is DaySums {
  if (typeof stored !== 'object' || stored === null) return false;
  const day = stored as Loose;
  return (
    isText(day['account']) &&
    isCount(day['day']) &&
    isEach(day['services'], isService) &&
    isEach(day['channels'], isChannel)
  );
}
