import { text } from '@/utils/i18n/text';
import { Icon } from '../ui/Icon';

export type NoResultsProps = {
  title: string;
  /** The extent of the search, and the age of the list. */
  searchedText: string;
  /** Fewer words that find something. */
  wider: { query: string; countText: string } | null;
  isReading: boolean;
  onSearch: (query: string) => void;
  onReadAgain: () => void;
};

/** Nothing was found: what was searched, and the ways out. */
export function NoResults({ title, searchedText, wider, isReading, onSearch, onReadAgain }: NoResultsProps) {
  return (
    <>
      <Icon name="search" />
      <div class="field" role="status">
        <h2>{title}</h2>
        <p class="hint">
          {searchedText} {wider && text('searchWider', wider.query, wider.countText)}
        </p>
      </div>
      <div class="row wrap">
        {wider && (
          <button type="button" onClick={() => onSearch(wider.query)}>
            {text('searchFor', wider.query)}
          </button>
        )}{' '}
        <button type="button" aria-disabled={isReading} onClick={onReadAgain}>
          {text(isReading ? 'servicesBeingRead' : 'searchReadAgain')}
        </button>
      </div>
    </>
  );
}
