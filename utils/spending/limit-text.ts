import type { ErrorName } from '../errors';
import { formatDayTime, formatMoney } from '../i18n/format';
import { text } from '../i18n/text';
import type { Refusal } from './limit-rule';
import type { Limit, LimitKind } from './limits';

const minute = 60_000;

/** A time from which something is so, never shown too early: the whole minute after it. */
export const fromTimeText = (at: number): string => formatDayTime(Math.ceil(at / minute) * minute);

/** "$5.00 in 24 hours" */
export const limitText = (kind: LimitKind, { amount, currency }: Limit): string =>
  text(`limitOf_${kind}`, formatMoney(amount, currency));

const usedNames = {
  order: 'overLimit',
  day: 'dayLimitUsed',
  week: 'weekLimitUsed',
  month: 'monthLimitUsed',
  channel: 'channelLimitUsed',
} as const satisfies Record<LimitKind, ErrorName>;

/** A refusal as an error of the table; `now` is this computer's clock (milliseconds since 1970). */
export function limitError(refusal: Refusal, now: number): { name: ErrorName; detail: string | null } {
  switch (refusal.why) {
    case 'lookOnly':
      return { name: 'lookOnly', detail: null };
    case 'otherCurrency': {
      const { amount, currency } = refusal.limit;
      return { name: 'limitCurrency', detail: formatMoney(amount, currency) };
    }
    case 'priceUnknown':
      return { name: 'limitPriceUnknown', detail: null };
    case 'tooDear':
      return { name: 'overLimit', detail: limitText(refusal.kind, refusal.limit) };
    case 'notCounted':
      return { name: 'limitNotCounted', detail: null };
    case 'used':
      return { name: usedNames[refusal.kind], detail: fromTimeText(now + refusal.fitsInMs) };
    default:
      return refusal satisfies never;
  }
}
