import { text, type TextKey } from '@/utils/i18n/text';
import type { ServiceOrder, SortKey } from '@/utils/services/service-sort';
import { SortHead } from '../ui/SortHead';

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
        {columns.map(({ by, label, look }) => (
          <SortHead
            key={by}
            class={look}
            words={text(label)}
            direction={order?.by !== by ? null : order.isDescending ? 'descending' : 'ascending'}
            onSort={() => onSort(by)}
          />
        ))}
      </tr>
    </thead>
  );
}
