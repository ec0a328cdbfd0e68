import { formatNumber } from '../i18n/format';
import { text } from '../i18n/text';
import { compareMoney, type Decimal } from '../money/money';
import type { ServiceChange } from './service-change';

type Limit = number | null;

const rateText = (rate: Decimal | null) => rate ?? text('unknown');
const limitText = (limit: Limit) => (limit === null ? text('unknown') : formatNumber(limit));

function rateKind({ before, after }: { before: Decimal | null; after: Decimal | null }): string {
  if (before === null || after === null) return text('changeRate');
  return text(compareMoney(before, after) < 0 ? 'changeRateUp' : 'changeRateDown');
}

/** A word or two for the kind of a change. */
export function changeKind(change: ServiceChange): string {
  if (change.kind === 'rate') return rateKind(change);
  return text(`change_${change.kind}`);
}

/** The old and the new value, each a sentence; nothing where the kind says it all. */
export function changeValues(change: ServiceChange): string[] {
  if (!('before' in change)) return [];
  if (change.kind === 'rate') return [text('changeFromTo', rateText(change.before), rateText(change.after))];
  if (change.kind !== 'limits') return [text('changeBefore', change.before ?? text('none'))];
  const { before, after } = change;
  return [
    ...(before.min === after.min ? [] : [text('changeMin', limitText(before.min), limitText(after.min))]),
    ...(before.max === after.max ? [] : [text('changeMax', limitText(before.max), limitText(after.max))]),
  ];
}
