import { formatMoney, formatTime } from '../i18n/format';
import { text } from '../i18n/text';
import type { Order } from './order';

/** The watch's finding in one sentence with its times; `null` where it found nothing. */
export function chargedTwiceText({ chargedTwice, currency }: Order): string | null {
  if (chargedTwice === undefined) return null;
  const { cost, from, to } = chargedTwice;
  return text(
    'chargedTwice',
    formatMoney(cost, currency),
    formatTime(from.at, true),
    formatTime(to.at, true),
  );
}
