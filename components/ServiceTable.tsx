import { useRef } from 'preact/hooks';
import { formatNumber } from '@/utils/format';
import { isOrderable, type Service } from '@/utils/service';
import type { ServiceRow } from '@/utils/service-rows';
import { text } from '@/utils/text';
import { useRowWindow, type RowWindow } from './use-row-window';

const columns = 5;

type RowProps = { index: number; measure: RowWindow['measure'] };

/** Stands for the rows that are not in the document. Its height is set as a property: the CSP forbids the attribute. */
function Gap({ height }: { height: number }) {
  return <tr class="gap" aria-hidden="true" style={{ height: `${height}px` }} />;
}

function Limit({ value, label }: { value: number | null; label: string }) {
  return (
    <td class={value === null ? 'num hint' : 'num'} data-label={label}>
      {value === null ? text('unknown') : formatNumber(value)}
    </td>
  );
}

function ServiceLine({ service, index, measure }: RowProps & { service: Service }) {
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      <td class="id">
        <bdi>{service.id}</bdi>
      </td>
      <td class="what">
        <div class="row">
          <bdi class="cut" title={service.name}>
            {service.name}
          </bdi>
          {!isOrderable(service) && <small class="keep">{text('servicesPanelOnly')}</small>}
        </div>
      </td>
      <td class={service.rate === null ? 'num hint' : 'num'} data-label={text('servicesRate')}>
        {service.rate ?? text('unknown')}
      </td>
      <Limit value={service.min} label={text('servicesMin')} />
      <Limit value={service.max} label={text('servicesMax')} />
    </tr>
  );
}

function GroupLine({ name, count, index, measure }: RowProps & { name: string | null; count: number }) {
  return (
    <tr class="group" ref={measure} data-index={index} aria-rowindex={index + 2}>
      <th colSpan={columns} scope="colgroup">
        <bdi>{name ?? text('servicesNoCategory')}</bdi> <small>{formatNumber(count)}</small>
      </th>
    </tr>
  );
}

function Head() {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" class="id">
          {text('servicesId')}
        </th>
        <th scope="col">{text('servicesName')}</th>
        <th scope="col" class="num rate">
          {text('servicesRate')}
        </th>
        <th scope="col" class="num limit">
          {text('servicesMin')}
        </th>
        <th scope="col" class="num limit">
          {text('servicesMax')}
        </th>
      </tr>
    </thead>
  );
}

/** Which services of the list are in view, in words. */
function positionWords(rows: ServiceRow[], seen: NonNullable<RowWindow['seen']>, total: number): string {
  const ordinals = rows
    .slice(seen.first, seen.last + 1)
    .flatMap((row) => (row.kind === 'service' ? [row.ordinal] : []));
  const [first = 1, last = first] = [ordinals[0], ordinals.at(-1)];
  return text('servicesShown', formatNumber(first), formatNumber(last), formatNumber(total));
}

/** Services grouped by category. However many there are, only the rows in view are in the document. */
export function ServiceTable({ rows, total }: { rows: ServiceRow[]; total: number }) {
  const scroller = useRef<HTMLDivElement>(null);
  const position = useRef('');
  const { items, totalSize, seen, isScrolling, measure } = useRowWindow({
    scroller,
    count: rows.length,
    rows,
    keyOf: (index) => rows[index]?.key ?? String(index),
    headOf: (index) => rows[index]?.head ?? 0,
  });
  // Not said at every step of a scroll: it is read out.
  if (!isScrolling && seen !== null) position.current = positionWords(rows, seen, total);
  let end = 0;
  return (
    <div class="list">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by key */}
      <div ref={scroller} tabIndex={0} role="region" aria-label={text('servicesList')}>
        <table class="fixed dense services" aria-rowcount={rows.length + 1}>
          <Head />
          <tbody>
            {items.map(({ index, start, end: itsEnd, key }) => {
              const row = rows[index];
              const gap = start - end;
              end = itsEnd;
              const line =
                row === undefined ? null : row.kind === 'group' ? (
                  <GroupLine key={key} name={row.name} count={row.count} index={index} measure={measure} />
                ) : (
                  <ServiceLine key={key} service={row.service} index={index} measure={measure} />
                );
              return gap > 0 ? [<Gap key={`before-${key}`} height={gap} />, line] : line;
            })}
            {end < totalSize && <Gap key="rest" height={totalSize - end} />}
          </tbody>
        </table>
      </div>
      <p class="hint" role="status">
        {position.current}
      </p>
    </div>
  );
}
