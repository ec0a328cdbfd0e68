import { text } from '@/utils/i18n/text';
import { Select } from './Select';

type Sort<By extends string> = { by: By; isAscending: boolean };

type SortSelectProps<By extends string> = {
  columns: { by: By; label: string }[];
  /** `null`: as the list comes. */
  sort: Sort<By> | null;
  /** The word for that; absent where a list is always sorted. */
  unsorted?: string;
  onSort: (sort: Sort<By> | null) => void;
};

/** Sorts a table whose heads cannot be seen, because it is too narrow for columns. */
export function SortSelect<By extends string>({ columns, sort, unsorted, onSort }: SortSelectProps<By>) {
  const sorts = columns.flatMap(({ by, label }) =>
    [true, false].map((isAscending) => ({
      value: `${by} ${isAscending}`,
      label: text(isAscending ? 'sortAscending' : 'sortDescending', label),
      sort: { by, isAscending },
    })),
  );
  const options = sorts.map(({ value, label }) => ({ value, label }));
  return (
    <div class="sorting">
      <Select
        label={text('sortBy')}
        value={sort === null ? '' : `${sort.by} ${sort.isAscending}`}
        options={unsorted === undefined ? options : [{ value: '', label: unsorted }, ...options]}
        onPick={(picked) => onSort(sorts.find(({ value }) => value === picked)?.sort ?? null)}
      />
    </div>
  );
}
