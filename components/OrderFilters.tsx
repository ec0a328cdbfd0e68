import { orderGroups, type OrderFilter } from '@/utils/order-group';
import { text } from '@/utils/text';
import { PickList } from './PickList';
import { SearchField } from './SearchField';

/** Search and state of the history. */
export function OrderFilters(props: { filter: OrderFilter; onFilter: (filter: OrderFilter) => void }) {
  const { filter, onFilter } = props;
  return (
    <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <SearchField
        label={text('ordersFind')}
        value={filter.words}
        onSearch={(words) => onFilter({ ...filter, words })}
      />
      <PickList
        label={text('ordersState')}
        value={filter.group ?? 'any'}
        options={[
          { value: 'any', label: text('ordersAnyState') },
          ...orderGroups.map((group) => ({ value: group, label: text(`ordersGroup_${group}`) })),
        ]}
        onPick={(value) => onFilter({ ...filter, group: value === 'any' ? null : value })}
      />
    </form>
  );
}
