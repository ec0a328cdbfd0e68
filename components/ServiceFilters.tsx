import { text } from '@/utils/text';
import { PickList } from './PickList';
import { SearchField } from './SearchField';

type Filter = { words: string; category: string | null | undefined };

export type ServiceFiltersProps = {
  filter: Filter;
  /** `null` stands for services without one. */
  categories: (string | null)[];
  onFilter: (filter: Filter) => void;
};

/** Search and category of the list of services. */
export function ServiceFilters({ filter, categories, onFilter }: ServiceFiltersProps) {
  const options = [
    { value: '', label: text('servicesAnyCategory') },
    ...categories.map((category, index) => ({
      value: String(index),
      label: category ?? text('servicesNoCategory'),
    })),
  ];
  const index = filter.category === undefined ? -1 : categories.indexOf(filter.category);
  return (
    <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <SearchField
        label={text('servicesFind')}
        value={filter.words}
        onSearch={(words) => onFilter({ ...filter, words })}
      />
      <PickList
        label={text('servicesCategory')}
        value={index < 0 ? '' : String(index)}
        options={options}
        onPick={(value) =>
          onFilter({ ...filter, category: value === '' ? undefined : categories[Number(value)] })
        }
      />
    </form>
  );
}
