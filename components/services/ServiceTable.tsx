import { useRef } from 'preact/hooks';
import { formatNumber } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import type { RatePoint } from '@/utils/services/rate-history';
import type { Service } from '@/utils/services/service';
import type { ServiceRow } from '@/utils/services/service-rows';
import { nextOrder, type ServiceOrder } from '@/utils/services/service-sort';
import { GridTable } from '../ui/GridTable';
import { SortSelect } from '../ui/SortSelect';
import { useGrid } from '../ui/use-grid';
import { useVirtualRows, type VirtualRows } from '../ui/use-virtual-rows';
import { WindowedBody } from '../ui/WindowedBody';
import { ServiceLine } from './ServiceLine';
import { serviceColumns, ServiceTableHead } from './ServiceTableHead';

/** A row's height at the usual size of text. */
const rowPixels = 31;
const columns = 6;

export type ServiceTableProps = {
  rows: ServiceRow[];
  total: number;
  /** Those that were searched. */
  words: readonly string[];
  order: ServiceOrder;
  favourites: readonly string[];
  noteOf: (service: Service) => string | null;
  recordOf: (service: Service) => string | null;
  pointsOf: (service: Service) => readonly RatePoint[];
  now: number;
  /** The ids of the services that are to be put side by side. */
  compared: readonly string[];
  onCompare: (id: string, isOn: boolean) => void;
  onSort: (order: ServiceOrder) => void;
  onFavourite: (id: string, isOn: boolean) => void;
  onOrder: (id: string) => void;
};

type GroupLineProps = { name: string | null; count: number; index: number; measure: VirtualRows['measure'] };

function GroupLine({ name, count, index, measure }: GroupLineProps) {
  return (
    <tr class="group" ref={measure} data-index={index} aria-rowindex={index + 2}>
      <th colSpan={columns} scope="colgroup">
        <bdi>{name ?? text('servicesNoCategory')}</bdi> <small>{formatNumber(count)}</small>
      </th>
    </tr>
  );
}

/** Which services of the list are in view, in words. */
function positionText(rows: ServiceRow[], seen: NonNullable<VirtualRows['seen']>, total: number): string {
  const ordinals = rows
    .slice(seen.first, seen.last + 1)
    .flatMap((row) => (row.kind === 'service' ? [row.ordinal] : []));
  const [first = 1, last = first] = [ordinals[0], ordinals.at(-1)];
  return text('servicesShown', formatNumber(first), formatNumber(last), formatNumber(total));
}

/** A panel may list an id twice: the number keeps the keys apart. */
const keyOf = (row: ServiceRow): string =>
  row.kind === 'group' ? `group ${row.head}` : `${row.ordinal} ${row.service.id}`;

/** Services by category or sorted. However many there are, only the rows in view are in the document. */
export function ServiceTable(props: ServiceTableProps) {
  const { rows, total, words, order, favourites, noteOf, onSort, onFavourite, onOrder } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const position = useRef('');
  const pageRows = useRef(1);
  const { stopRow } = useGrid({ table, count: rows.length, pageRows: pageRows.current, rows });
  const { items, totalSize, seen, isScrolling, measure } = useVirtualRows({
    scroller,
    count: rows.length,
    rows,
    headOf: (index) => rows[index]?.head ?? 0,
    rowPixels,
    stopRow,
  });
  if (seen !== null) pageRows.current = Math.max(1, seen.last - seen.first);
  // Not said at every step of a scroll: it is read out.
  if (!isScrolling && seen !== null) position.current = positionText(rows, seen, total);
  const rowAt = (index: number) => {
    const row = rows[index];
    if (row === undefined) return null;
    const key = keyOf(row);
    return row.kind === 'group' ? (
      <GroupLine key={key} name={row.name} count={row.count} index={index} measure={measure} />
    ) : (
      <ServiceLine
        key={key}
        service={row.service}
        words={words}
        note={noteOf(row.service)}
        record={props.recordOf(row.service)}
        points={props.pointsOf(row.service)}
        now={props.now}
        isCompared={props.compared.includes(row.service.id)}
        onCompare={props.onCompare}
        isFavourite={favourites.includes(row.service.id)}
        index={index}
        measure={measure}
        onFavourite={onFavourite}
        onOrder={onOrder}
      />
    );
  };
  return (
    <div class="list">
      <SortSelect
        columns={serviceColumns.map(({ by, label }) => ({ by, label: text(label) }))}
        sort={order && { by: order.by, isAscending: !order.isDescending }}
        unsorted={text('servicesUnsorted')}
        onSort={(sort) => onSort(sort && { by: sort.by, isDescending: !sort.isAscending })}
      />
      {/* its table is the stop of Tab; in Firefox what scrolls would be one more */}
      <div ref={scroller} class="scroller" tabIndex={-1}>
        <GridTable
          table={table}
          label={text('servicesList')}
          class="fixed dense services"
          rowCount={rows.length + 1}
        >
          <ServiceTableHead order={order} onSort={(by) => onSort(nextOrder(order, by))} />
          <WindowedBody items={items} totalSize={totalSize} rowAt={rowAt} />
        </GridTable>
      </div>
      <p class="hint" role="status">
        {position.current}
      </p>
    </div>
  );
}
