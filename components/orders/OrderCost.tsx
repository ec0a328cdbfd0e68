import { formatMoney } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import { compareMoney, isPricedPerThousand, readDecimal, subtractMoney } from '@/utils/money/money';
import type { Order } from '@/utils/orders/order';

/**
 * The quote against the panel's charge; `null` where they cannot be compared. The record keeps the dearer reading of
 * the rate: a charge by the other one is no reduction.
 */
function differenceText(
  { quoted, rate, quantity }: Order,
  charged: string,
  currency: string | null,
): string | null {
  if (readDecimal(quoted) === null || readDecimal(charged) === null || quoted === null) return null;
  const order = compareMoney(charged, quoted);
  if (order === 0) return text('orderAsQuoted');
  if (isPricedPerThousand(charged, rate, quantity)) return text('orderAsPerThousand');
  const difference = order < 0 ? subtractMoney(quoted, charged) : subtractMoney(charged, quoted);
  return text(order < 0 ? 'orderChargedLess' : 'orderChargedMore', formatMoney(difference, currency));
}

/** Quoted, charged and what else was sent. */
export function OrderCost({ order }: { order: Order }) {
  const { quoted, report } = order;
  const currency = report?.currency ?? order.currency;
  const isSameCurrency = order.currency === null || currency === order.currency;
  const wasPlaced = order.state !== 'rejected' && order.state !== 'notSent';
  const charge = report?.charge ?? null;
  const difference = charge !== null && isSameCurrency ? differenceText(order, charge, currency) : null;
  return (
    <dl class="plain">
      <div>
        <dt>{text('orderQuoted')}</dt>
        <dd>{quoted === null ? text('orderQuotedUnknown') : formatMoney(quoted, order.currency)}</dd>
      </div>
      <div>
        <dt>{text('orderCharged')}</dt>
        <dd>
          {charge === null ? text(wasPlaced ? 'unknown' : 'orderNotCharged') : formatMoney(charge, currency)}{' '}
          {difference !== null && <small>{difference}</small>}
        </dd>
      </div>
      <div>
        <dt>{text('orderInterval')}</dt>
        <dd>{order.interval === null ? text('orderLeftOut') : <code>{order.interval}</code>}</dd>
      </div>
    </dl>
  );
}
