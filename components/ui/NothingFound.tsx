import { text } from '@/utils/i18n/text';
import { EmptyState } from './EmptyState';
import { focusSearch } from './focus-search';
import { useHoldsKey } from './use-holds-key';

type NothingFoundProps = {
  words: string;
  noneText: string;
  onClear: () => void;
  askForKey: (text: string) => Promise<boolean>;
};

/** In place of a table that a filter leaves empty. Where the key was pasted into the filter, it says so. */
export function NothingFound({ words, noneText, onClear, askForKey }: NothingFoundProps) {
  const isKey = useHoldsKey(words, askForKey);
  return (
    <EmptyState icon="search" words={isKey ? text('searchHoldsKey') : noneText}>
      <button
        type="button"
        onClick={() => {
          onClear();
          focusSearch();
        }}
      >
        {text('clearFilters')}
      </button>
    </EmptyState>
  );
}
