import { useRef } from 'preact/hooks';
import { formatMoney, formatNumber } from '@/utils/i18n/format';
import { privateText } from '@/utils/i18n/private-text';
import { shortDay } from '@/utils/i18n/short-day';
import { text } from '@/utils/i18n/text';
import type { OrderLine } from '@/utils/orders/order-line';
import type { OrderSort } from '@/utils/orders/order-query';
import { Curve } from '../ui/Curve';
import { GridTable } from '../ui/GridTable';
import { SortHead } from '../ui/SortHead';
import { SortSelect } from '../ui/SortSelect';
import { useGrid } from '../ui/use-grid';
import { useVirtualRows, type VirtualRows } from '../ui/use-virtual-rows';
import { WindowedBody } from '../ui/WindowedBody';
import { OrderChannel } from './OrderChannel';
import { OrderDelivered } from './OrderDelivered';
import { OrderStatus } from './OrderStatus';

/** What is drawn and said of an open order beside its line. */
export type OpenFacts = { curve: string | null; forecast: string | null; isSlow: boolean };

export type OrderTableProps = {
  orders: OrderLine[];
  /** Another question than before: the list begins at its top. */
  question: unknown;
  sort: OrderSort;
  onSort: (sort: OrderSort) => void;
  /** Where an order is opened beside the table. */
  hrefOf: (uuid: string) => string;
  /** The order that is open beside the table. */
  chosen: string | null;
  /** Id of the present account; `null` where no key is saved. */
  account: string | null;
  /** `null` for an order that is not open. */
  factsOf: (uuid: string) => OpenFacts | null;
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
  measure: VirtualRows['measure'];
  href: string;
  isChosen: boolean;
  isOther: boolean;
  facts: OpenFacts | null;
  now: number;
};

function OrderRow({ order, index, measure, href, isChosen, isOther, facts, now }: RowProps) {
  const charge = order.report?.charge ?? null;
  const currency = order.report?.currency ?? order.currency;
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      <td role="rowheader" class="when">
        <a href={href} aria-current={isChosen ? 'true' : undefined}>
          <bdi class="cut">{order.id === null ? text('ordersNoId') : privateText(order.id)}</bdi>
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
        {facts !== null && facts.curve !== null && <Curve path={facts.curve} />}
      </td>
      <td class="word">
        <OrderStatus order={order} />
        {facts !== null && facts.forecast !== null && (
          <small class={facts.isSlow ? 'needs' : undefined}>{facts.forecast}</small>
        )}
      </td>
      <td class="num">{charge === null ? noCharge(order) : formatMoney(charge, currency)}</td>
    </tr>
  );
}

/** The largest and newest on top first, pressed again the other way round. */
const nextSort = (sort: OrderSort, by: OrderSort['by']): OrderSort => ({
  by,
  isAscending: sort.by === by ? !sort.isAscending : by === 'state',
});

const sortColumns = (): { by: OrderSort['by']; label: string }[] => [
  { by: 'time', label: text('ordersPlaced') },
  { by: 'quantity', label: text('ordersQuantity') },
  { by: 'state', label: text('ordersStatus') },
  { by: 'charge', label: text('ordersCharge') },
];

function Head({ sort, onSort }: Pick<OrderTableProps, 'sort' | 'onSort'>) {
  const head = (by: OrderSort['by'], look: string, words: string) => (
    <SortHead
      class={look}
      words={words}
      direction={sort.by !== by ? null : sort.isAscending ? 'ascending' : 'descending'}
      onSort={() => onSort(nextSort(sort, by))}
    />
  );
  return (
    <thead>
      <tr aria-rowindex={1}>
        {head('time', 'when', text('ordersPlaced'))}
        <th scope="col">{text('ordersServiceChannel')}</th>
        {head('quantity', 'much', text('ordersQuantity'))}
        {head('state', 'word', text('ordersStatus'))}
        {head('charge', 'num cost', text('ordersCharge'))}
      </tr>
    </thead>
  );
}

/** The history; a row opens its order beside the table. However many there are, only the rows in view are drawn. */
export function OrderTable(props: OrderTableProps) {
  const { orders, question, sort, onSort, hrefOf, chosen, account, factsOf, now } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const position = useRef('');
  const pageRows = useRef(1);
  const { stopRow } = useGrid({ table, count: orders.length, pageRows: pageRows.current, rows: question });
  const { items, totalSize, seen, isScrolling, measure } = useVirtualRows({
    scroller,
    count: orders.length,
    rows: question,
    keyOf: (index) => orders[index]?.uuid ?? String(index),
    headOf: (index) => index,
    rowPixels,
    stopRow,
  });
  if (seen !== null) pageRows.current = Math.max(1, seen.last - seen.first);
  // Not said at every step of a scroll: it is read out.
  if (!isScrolling && seen !== null) {
    const [first, last] = [formatNumber(seen.first + 1), formatNumber(seen.last + 1)];
    position.current = text('servicesShown', first, last, formatNumber(orders.length));
  }
  const rowAt = (index: number) => {
    const order = orders[index];
    return order === undefined ? null : (
      <OrderRow
        key={order.uuid}
        order={order}
        index={index}
        measure={measure}
        href={hrefOf(order.uuid)}
        isChosen={order.uuid === chosen}
        isOther={account !== null && order.account !== account}
        facts={factsOf(order.uuid)}
        now={now}
      />
    );
  };
  return (
    <>
      <SortSelect
        columns={sortColumns()}
        sort={sort}
        onSort={(chosenSort) => chosenSort && onSort(chosenSort)}
      />
      {/* its table is the stop of Tab; in Firefox what scrolls would be one more */}
      <div ref={scroller} class="scroller" tabIndex={-1}>
        <GridTable table={table} label={text('ordersList')} class="fixed orders" rowCount={orders.length + 1}>
          <Head sort={sort} onSort={onSort} />
          <WindowedBody items={items} totalSize={totalSize} rowAt={rowAt} />
        </GridTable>
      </div>
      <p class="hint" role="status">
        {position.current}
      </p>
    </>
  );
}
