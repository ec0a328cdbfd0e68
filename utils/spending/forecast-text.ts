import { formatNumber, plural } from '../i18n/format';
import { roughRange } from '../i18n/rough-duration';
import { text } from '../i18n/text';
import type { Forecast } from './forecast';
import type { UsualTimes } from './usual-times';

/** "1 h to 3 h left", "Up to 3 h left", or that it has taken longer than usual. */
export function leftText({ left, isSlow }: Forecast): string {
  if (left === null) return text(isSlow ? 'forecastSlow' : 'forecastOver');
  const { low, high } = roughRange(left.low, left.high);
  return low === null ? text('forecastUpTo', high) : text('forecastLeft', low, high);
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** In a list: "1–3 h left", in whole minutes, hours or days, rounded outwards. */
export function leftShort(forecast: Forecast): string {
  const { left } = forecast;
  if (left === null) return leftText(forecast);
  const [unit, size] =
    left.high < 2 * hour
      ? (['minutes', minute] as const)
      : left.high < 2 * day
        ? (['hours', hour] as const)
        : (['days', day] as const);
  const [low, high] = [Math.floor(left.low / size), Math.max(1, Math.ceil(left.high / size))];
  return low === 0
    ? text(`leftUpTo_${unit}`, formatNumber(high))
    : text(`leftIn_${unit}`, formatNumber(low), formatNumber(high));
}

/** "Usually 2 h to 5 h, by 14 of your orders": where it comes from is always told. */
export function usualText({ low, high, count }: Pick<UsualTimes, 'low' | 'high' | 'count'>): string {
  const range = roughRange(low, high);
  return range.low === null
    ? plural('usualUpTo', count, range.high)
    : plural('usualRange', count, range.low, range.high);
}
