import type { Platform } from '@/utils/channels/platform-name';
import { platformNames } from '@/utils/channels/platforms';
import { text } from '@/utils/i18n/text';
import type { ChannelCount } from '@/utils/orders/channel-orders';
import { channelText } from '@/utils/orders/channel-text';
import { orderGroups } from '@/utils/orders/order-group';
import { isFiltered, noFilter, type OrderFilter } from '@/utils/orders/order-query';
import { ChannelSelect } from '../ui/ChannelSelect';
import { ClearFilters } from '../ui/ClearFilters';
import { SearchField } from '../ui/SearchField';
import { Select } from '../ui/Select';
import { DateFilter } from './DateFilter';

export type OrderFiltersProps = {
  filter: OrderFilter;
  /** Only values that occur in the history. */
  platforms: Platform[];
  channels: ChannelCount[];
  services: { service: string; name: string; count: number }[];
  onFilter: (filter: OrderFilter) => void;
};

/** A list of more is no help: what is in few orders is found by its words. */
const maxChoices = 300;

/** Of many the ones with most orders, by their names. */
function choicesOf<Item extends { count: number }>(items: Item[], nameOf: (item: Item) => string): Item[] {
  const most = items.toSorted((a, b) => b.count - a.count).slice(0, maxChoices);
  return most.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)));
}

/** Search and every way to narrow the history; all of them count together. */
export function OrderFilters({ filter, platforms, channels, services, onFilter }: OrderFiltersProps) {
  const change = (changes: Partial<OrderFilter>) => onFilter({ ...filter, ...changes });
  const shownServices = choicesOf(services, ({ name }) => name);
  return (
    <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <SearchField label={text('ordersFind')} value={filter.words} onSearch={(words) => change({ words })} />
      <Select
        label={text('ordersState')}
        value={filter.group ?? 'any'}
        options={[
          { value: 'any', label: text('ordersAnyState') },
          ...orderGroups.map((group) => ({ value: group, label: text(`ordersGroup_${group}`) })),
        ]}
        onPick={(value) => change({ group: value === 'any' ? null : value })}
      />
      <Select<Platform | 'any'>
        label={text('ordersPlatform')}
        value={filter.platform ?? 'any'}
        options={[
          { value: 'any', label: text('ordersAnyPlatform') },
          ...platforms.map((platform) => ({ value: platform, label: platformNames[platform] ?? platform })),
        ]}
        onPick={(value) => change({ platform: value === 'any' ? null : value })}
      />
      <ChannelSelect
        channels={choicesOf(channels, channelText)}
        chosen={filter.channel}
        onPick={(picked) =>
          change({ channel: picked && { platform: picked.platform, channel: picked.channel } })
        }
      />
      <Select
        label={text('ordersService')}
        value={String(shownServices.findIndex(({ service }) => service === filter.service))}
        options={[
          { value: '-1', label: text('ordersAnyService') },
          ...shownServices.map(({ name }, index) => ({ value: String(index), label: name })),
        ]}
        onPick={(value) => change({ service: shownServices[Number(value)]?.service ?? null })}
      />
      <DateFilter placed={filter.placed} onPlaced={(placed) => change({ placed })} />
      {isFiltered(filter) && <ClearFilters onClear={() => onFilter(noFilter)} />}
    </form>
  );
}
