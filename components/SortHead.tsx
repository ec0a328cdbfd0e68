import type { OrderSort } from '@/utils/order-query';
import { Icon } from './Icon';

export type SortHeadProps = {
  by: OrderSort['by'];
  words: string;
  class: string;
  sort: OrderSort;
  onSort: (sort: OrderSort) => void;
};

/** A column's head that sorts by it: first the largest and newest on top, pressed again the other way round. */
export function SortHead({ by, words, class: look, sort, onSort }: SortHeadProps) {
  const isSorted = sort.by === by;
  const direction = sort.isAscending ? 'ascending' : 'descending';
  return (
    <th scope="col" class={look} aria-sort={isSorted ? direction : undefined}>
      <button
        type="button"
        class="quiet sort"
        onClick={() => onSort({ by, isAscending: isSorted ? !sort.isAscending : by === 'state' })}
      >
        {words}
        {isSorted && <Icon name="down" class={sort.isAscending ? 'live up' : 'live'} />}
      </button>
    </th>
  );
}
