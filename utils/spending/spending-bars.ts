import { formatMoney, plural } from '../i18n/format';
import { addMoney, type Decimal } from '../money/money';
import { channelText } from '../orders/channel-text';
import type { Spending } from './spending';

/** Bars that are drawn one by one; what comes after them is one bar together. */
const maxBars = 6;

type Item = { key: string; name: string; charged: Decimal; quoted: Decimal | null };

function barsOf(items: Item[], currency: string | null) {
  const shown = items.length > maxBars ? items.slice(0, maxBars - 1) : items;
  const rest = items.slice(shown.length);
  const all: Item[] = [...shown];
  if (rest.length > 0) {
    const charged = rest.reduce((sum, each) => addMoney(sum, each.charged), '0');
    all.push({ key: 'rest', name: plural('spendingOthers', rest.length), charged, quoted: null });
  }
  const longest = Math.max(...shown.flatMap((item) => [Number(item.charged), Number(item.quoted ?? 0)]), 0);
  const share = (amount: Decimal) => (longest === 0 ? 0 : Number(amount) / longest);
  // All others together say nothing beside one of them: they have no bar.
  return all.map(({ key, name, charged, quoted }) => ({
    key,
    name,
    share: key === 'rest' ? null : share(charged),
    quotedShare: quoted === null ? null : share(quoted),
    amountText: formatMoney(charged, currency),
  }));
}

/** Services by cost. The quote is marked where it is known of every charge. */
export const serviceBars = ({ services, currency }: Spending) =>
  barsOf(
    services.map((sum) => ({
      key: sum.service,
      name: sum.name,
      charged: sum.charged,
      quoted: sum.known > 0 && sum.compared === sum.known ? sum.quoted : null,
    })),
    currency,
  );

/** Channels by what was charged for them. */
export const channelBars = ({ channels, currency }: Spending) =>
  barsOf(
    channels.map(({ platform, channel, charged }) => ({
      key: `${platform ?? ''}/${channel}`,
      name: channelText({ platform, channel }),
      charged,
      quoted: null,
    })),
    currency,
  );
