import { formatDate, formatDayTime, formatMoney, formatNumber, plural } from '@/utils/i18n/format';
import { privateText } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import { channelText } from '@/utils/orders/channel-text';
import { orderLabel } from '@/utils/orders/order-label';
import type { OrderLine } from '@/utils/orders/order-line';
import { chargeOf, type Statement } from '@/utils/spending/statement';
import { ChannelSelect } from '../ui/ChannelSelect';
import { Icon } from '../ui/Icon';
import { NumberHeads } from './NumberHeads';

type Channel = Pick<OrderLine, 'platform' | 'channel'>;

export type StatementViewProps = {
  statement: Statement;
  /** `null`: some orders are still being read. */
  isComplete: boolean;
  currency: string | null;
  channel: Channel | null;
  /** Those of the period, to choose from. */
  channels: Channel[];
  /** First and last moment (ms since 1970). */
  since: number;
  until: number;
  now: number;
  onChannel: (channel: Channel | null) => void;
  onPrint: () => void;
  onClose: () => void;
};

function StatementRow({ order, currency }: { order: OrderLine; currency: string | null }) {
  const charge = chargeOf(order);
  return (
    <tr>
      <td>{formatDayTime(order.createdAt)}</td>
      <td role="rowheader">
        <bdi>{order.id === null ? text('ordersNoId') : privateText(order.id)}</bdi>
      </td>
      <td class="what">
        <bdi>{order.serviceName}</bdi>
        <small>
          <bdi>{channelText(order)}</bdi>
        </small>
      </td>
      <td class="num" data-label={text('ordersQuantity')}>
        {formatNumber(order.quantity)}
      </td>
      <td>{orderLabel(order)}</td>
      <td class="num">{charge === null ? text('unknown') : formatMoney(charge, currency)}</td>
    </tr>
  );
}

/** The orders of a time on paper, for one channel or all. */
export function StatementView(props: StatementViewProps) {
  const { statement, isComplete, currency, channel, channels, since, until, now } = props;
  const isHeld = !isComplete || statement.orders.length === 0;
  return (
    <article class="statement" aria-labelledby="statement">
      <div class="row wrap controls">
        <ChannelSelect channels={channels} chosen={channel} onPick={props.onChannel} />
        <button
          type="button"
          class="primary"
          aria-disabled={isHeld}
          onClick={() => isHeld || props.onPrint()}
        >
          {text('statementPrint')}
        </button>
        <button type="button" class="quiet" onClick={props.onClose}>
          <Icon name="back" class="turn" /> {text('statementClose')}
        </button>
      </div>
      <header>
        <h2 id="statement">{text('statementTitle')}</h2>
        <p>
          {channel === null ? (
            text('statementAll', formatDate(since), formatDate(until))
          ) : (
            <bdi>{text('statementOf', channelText(channel), formatDate(since), formatDate(until))}</bdi>
          )}
        </p>
        <p class="hint">{text('statementNotInvoice', formatDate(now))}</p>
      </header>
      {statement.orders.length === 0 ? (
        <p>{text(isComplete ? 'spendingEmpty' : 'statementReading')}</p>
      ) : (
        <table class="spending dense">
          <caption class="hide">{text('statementTitle')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('ordersPlaced')}</th>
              <th scope="col">{text('orderId')}</th>
              <th scope="col">{text('ordersServiceChannel')}</th>
              <NumberHeads keys={['ordersQuantity']} />
              <th scope="col">{text('ordersStatus')}</th>
              <NumberHeads keys={['ordersCharge']} />
            </tr>
          </thead>
          <tbody>
            {statement.orders.map((order) => (
              <StatementRow key={order.uuid} order={order} currency={currency} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={5}>
                {plural('statementTotal', statement.orders.length)}
              </th>
              <td class="num">{formatMoney(statement.charged, currency)}</td>
            </tr>
          </tfoot>
        </table>
      )}
      {statement.unknown > 0 && <p class="hint">{plural('spendingLeftOut', statement.unknown)}</p>}
    </article>
  );
}
