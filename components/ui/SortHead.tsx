import { Icon } from './Icon';

export type SortHeadProps = {
  words: string;
  class: string | undefined;
  /** How the table is sorted by this column; `null` where it is not. */
  direction: 'ascending' | 'descending' | null;
  onSort: () => void;
};

export function SortHead({ words, class: look, direction, onSort }: SortHeadProps) {
  return (
    <th scope="col" class={look} aria-sort={direction ?? undefined}>
      <button type="button" class="quiet sort" onClick={onSort}>
        {words}
        {direction !== null && <Icon name="down" class={direction === 'ascending' ? 'live up' : 'live'} />}
      </button>
    </th>
  );
}
