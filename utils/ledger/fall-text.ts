import { formatMoney } from '../i18n/format';
import { momentPair } from '../i18n/moment-pair';
import { text } from '../i18n/text';
import { subtractMoney } from '../money/money';
import type { BalanceChange } from './ledger-line';

/** A fall that no order from here explains, in one sentence with its times. */
export function fallText({ from, to, fromAt, at, currency, atMost }: BalanceChange, now: number): string {
  const amount = formatMoney(subtractMoney(from, to), currency);
  const moments = momentPair(fromAt, at, now);
  return atMost === undefined
    ? text('fall', amount, ...moments)
    : text('fallInPart', amount, ...moments, formatMoney(atMost, currency));
}

/** The same without a word of how much: for a notification. */
export function fallWithoutAmounts({ fromAt, at, atMost }: BalanceChange, now: number): string {
  const moments = momentPair(fromAt, at, now);
  return text(atMost === undefined ? 'fallOnly' : 'fallOnlyInPart', ...moments);
}
