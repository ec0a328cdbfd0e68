import { formatMoney } from '@/utils/format';
import { optionsHash } from '@/utils/options-address';
import type { Order } from '@/utils/order';
import { shortDay } from '@/utils/short-day';
import { text } from '@/utils/text';
import { OrderChannel } from './OrderChannel';
import { OrderDelivered } from './OrderDelivered';
import { OrderStatus } from './OrderStatus';

export type OrderTableProps = {
  orders: Order[];
  /** How many rows there would be with the whole history loaded; -1 while a filter hides some. */
  rowCount: number;
  /** The order that is open beside the table. */
  chosen: string | null;
  /** Fingerprint of the present account; `null` where no key is saved. */
  account: string | null;
  now: number;
};

/** A dash where there is no charge, a word where nobody knows it. */
const noCharge = ({ state }: Order) => (state === 'rejected' || state === 'notSent' ? '–' : text('unknown'));

function OrderRow({
  order,
  isChosen,
  isOther,
  now,
}: {
  order: Order;
  isChosen: boolean;
  isOther: boolean;
  now: number;
}) {
  const charge = order.report?.charge ?? null;
  const currency = order.report?.currency ?? order.currency;
  return (
    <tr>
      <td class="when">
        <a href={optionsHash('orders', order.uuid)} aria-current={isChosen ? 'true' : undefined}>
          <bdi class="cut">{order.id ?? text('ordersNoId')}</bdi>
        </a>
        <small>{shortDay(order.createdAt, now)}</small>
      </td>
      <td class="what">
        <bdi class="cut" title={order.serviceName}>
          {order.serviceName}
        </bdi>
        <small class="cut">
          <OrderChannel order={order} />
          {isOther && <> · {text('ordersOtherAccount')}</>}
        </small>
      </td>
      <td class="much">
        <OrderDelivered order={order} />
      </td>
      <td class="word">
        <OrderStatus order={order} />
      </td>
      <td class="num">{charge === null ? noCharge(order) : formatMoney(charge, currency)}</td>
    </tr>
  );
}

/** The history, newest first; a row opens its order beside the table. */
export function OrderTable({ orders, rowCount, chosen, account, now }: OrderTableProps) {
  return (
    <table class="fixed orders" aria-rowcount={rowCount}>
      <thead>
        <tr>
          <th scope="col" class="when" aria-sort="descending">
            {text('ordersPlaced')}
          </th>
          <th scope="col">{text('ordersServiceChannel')}</th>
          <th scope="col" class="much">
            {text('ordersDelivered')}
          </th>
          <th scope="col" class="word">
            {text('ordersStatus')}
          </th>
          <th scope="col" class="num cost">
            {text('ordersCharge')}
          </th>
        </tr>
      </thead>
      <tbody>
        {orders.map((order) => (
          <OrderRow
            key={order.uuid}
            order={order}
            isChosen={order.uuid === chosen}
            isOther={account !== null && order.account !== account}
            now={now}
          />
        ))}
      </tbody>
    </table>
  );
}
