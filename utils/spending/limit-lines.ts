import { formatMoney } from '../i18n/format';
import { text } from '../i18n/text';
import { compareMoney } from '../money/money';
import type { Left } from './limit-rule';
import { limitText } from './limit-text';

/** What an order may still take of a limit, as a line. */
export function leftText({ kind, limit, left }: Left): string {
  if (kind === 'order') return text('limitIs', limitText(kind, limit));
  if (left === null) return text('limitLeftUnknown', limitText(kind, limit));
  return text('limitLeft', formatMoney(left, limit.currency), limitText(kind, limit));
}

/** Of several the one with least left: it is the first that refuses. */
export const tightest = (lefts: Left[]): Left | undefined =>
  lefts.toSorted((a, b) => (a.left === null ? -1 : b.left === null ? 1 : compareMoney(a.left, b.left)))[0];
