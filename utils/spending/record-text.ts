import { formatNumber } from '../i18n/format';
import { roughDuration } from '../i18n/rough-duration';
import { text } from '../i18n/text';
import { compareMoney, type Decimal } from '../money/money';
import { percentApart } from '../money/percent';
import type { ServiceRecord } from './service-record';
import { minKnown, usualTimes } from './usual-times';

/** Whether the charges were those of the quotes; `null` where too few could be compared. */
export function chargesText({ compared, differ }: Pick<ServiceRecord, 'compared' | 'differ'>): string | null {
  if (compared < minKnown) return null;
  return differ === 0
    ? text('recordAsQuoted')
    : text('recordCharged', formatNumber(differ), formatNumber(compared));
}

/** "usually 2 h 10 min", or `null` where too few are completed. */
function medianText(record: ServiceRecord): string | null {
  const usual = usualTimes(record);
  return usual === null ? null : text('recordUsual', roughDuration(usual.median));
}

/** What this account has seen of a service, a few facts side by side; `null` under three orders. */
export function recordText(record: ServiceRecord | undefined): string | null {
  if (record === undefined || record.orders < minKnown) return null;
  const orders = text('recordOrders', formatNumber(record.orders), formatNumber(record.completed));
  return [orders, medianText(record), chargesText(record)].filter((fact) => fact !== null).join(' · ');
}

/** The same in the one line that a service has in the search: how many, and how long. */
export function recordShort(record: ServiceRecord | undefined): string | null {
  if (record === undefined || record.orders < minKnown) return null;
  const [count, usual] = [formatNumber(record.orders), usualTimes(record)];
  return usual === null
    ? text('recordShortest', count)
    : text('recordShort', count, roughDuration(usual.median));
}

/** The rate of now against that of the last order; `null` where one of them is not known. */
export function rateSinceText(record: ServiceRecord | undefined, rate: Decimal | null): string | null {
  const before = record?.last.rate ?? null;
  if (before === null || rate === null) return null;
  const order = compareMoney(rate, before);
  if (order === 0) return text('rateSame');
  const percent = percentApart(before, rate);
  if (percent === null) return null;
  if (percent === 0) return text(order > 0 ? 'rateDearerLittle' : 'rateCheaperLittle');
  return text(order > 0 ? 'rateDearer' : 'rateCheaper', formatNumber(percent));
}
