import { useRef } from 'preact/hooks';
import { formatMoney, formatNumber } from '@/utils/format';
import { optionsHash } from '@/utils/options-address';
import type { OrderLine } from '@/utils/order-line';
import type { OrderSort } from '@/utils/order-query';
import { shortDay } from '@/utils/short-day';
import { text } from '@/utils/text';
import { OrderChannel } from './OrderChannel';
import { OrderDelivered } from './OrderDelivered';
import { OrderStatus } from './OrderStatus';
import { RowGap } from './RowGap';
import { SortHead } from './SortHead';
import { useRowWindow, type RowWindow } from './use-row-window';

export type OrderTableProps = {
  orders: OrderLine[];
  /** Another question than before: the list begins at its top. */
  question: unknown;
  sort: OrderSort;
  onSort: (sort: OrderSort) => void;
  /** The order that is open beside the table. */
  chosen: string | null;
  /** Fingerprint of the present account; `null` where no key is saved. */
  account: string | null;
  now: number;
};

/** A row's height at the usual size of text. */
const rowPixels = 53;

/** A dash where there is no charge, a word where nobody knows it. */
const noCharge = ({ state }: OrderLine) =>
  state === 'rejected' || state === 'notSent' ? '–' : text('unknown');

type RowProps = {
  order: OrderLine;
  index: number;
  measure: RowWindow['measure'];
  isChosen: boolean;
  isOther: boolean;
  now: number;
};

function OrderRow({ order, index, measure, isChosen, isOther, now }: RowProps) {
  const charge = order.report?.charge ?? null;
  const currency = order.report?.currency ?? order.currency;
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
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

function Head({ sort, onSort }: Pick<OrderTableProps, 'sort' | 'onSort'>) {
  const shared = { sort, onSort };
  return (
    <thead>
      <tr aria-rowindex={1}>
        <SortHead {...shared} by="time" class="when" words={text('ordersPlaced')} />
        <th scope="col">{text('ordersServiceChannel')}</th>
        <SortHead {...shared} by="quantity" class="much" words={text('ordersQuantity')} />
        <SortHead {...shared} by="state" class="word" words={text('ordersStatus')} />
        <SortHead {...shared} by="charge" class="num cost" words={text('ordersCharge')} />
      </tr>
    </thead>
  );
}

/** The history; a row opens its order beside the table. However many there are, only the rows in view are drawn. */
export function OrderTable({ orders, question, sort, onSort, chosen, account, now }: OrderTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const position = useRef('');
  const { items, totalSize, seen, isScrolling, measure } = useRowWindow({
    scroller,
    count: orders.length,
    rows: question,
    keyOf: (index) => orders[index]?.uuid ?? String(index),
    headOf: (index) => index,
    rowPixels,
  });
  // Not said at every step of a scroll: it is read out.
  if (!isScrolling && seen !== null) {
    const [first, last] = [formatNumber(seen.first + 1), formatNumber(seen.last + 1)];
    position.current = text('servicesShown', first, last, formatNumber(orders.length));
  }
  let end = 0;
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by key */}
      <div ref={scroller} tabIndex={0} role="region" aria-label={text('ordersList')}>
        <table class="fixed orders" aria-rowcount={orders.length + 1}>
          <Head sort={sort} onSort={onSort} />
          <tbody>
            {items.map(({ index, start, end: itsEnd, key }) => {
              const order = orders[index];
              const gap = start - end;
              end = itsEnd;
              const row =
                order === undefined ? null : (
                  <OrderRow
                    key={key}
                    order={order}
                    index={index}
                    measure={measure}
                    isChosen={order.uuid === chosen}
                    isOther={account !== null && order.account !== account}
                    now={now}
                  />
                );
              return gap > 0 ? [<RowGap key={`before-${key}`} height={gap} />, row] : row;
            })}
            {end < totalSize && <RowGap key="rest" height={totalSize - end} />}
          </tbody>
        </table>
      </div>
      <p class="hint" role="status">
        {position.current}
      </p>
    </>
  );
}
