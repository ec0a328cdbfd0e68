import type { ServiceOrder, SortKey } from '@/utils/service-order';
import { text, type TextKey } from '@/utils/text';
import { Icon } from './Icon';

type HeadProps = { order: ServiceOrder; onSort: (by: SortKey) => void };

const columns: { by: SortKey; label: TextKey; look: string | undefined }[] = [
  { by: 'id', label: 'servicesId', look: 'id' },
  { by: 'name', label: 'servicesName', look: undefined },
  { by: 'rate', label: 'servicesRate', look: 'num rate' },
  { by: 'min', label: 'servicesMin', look: 'num limit' },
  { by: 'max', label: 'servicesMax', look: 'num limit' },
];

/** The table's heads; a press sorts upwards, the next downwards, the next as the panel has it. */
export function ServiceTableHead({ order, onSort }: HeadProps) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" class="mark">
          <span class="hide">{text('favourite')}</span>
        </th>
        {columns.map(({ by, label, look }) => {
          const isSorted = order?.by === by;
          const direction = order?.isDescending ? 'descending' : 'ascending';
          return (
            <th key={by} scope="col" class={look} aria-sort={isSorted ? direction : undefined}>
              <button type="button" class="quiet sort" onClick={() => onSort(by)}>
                {text(label)}
                {isSorted && <Icon name="down" class={order.isDescending ? 'live' : 'live up'} />}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
