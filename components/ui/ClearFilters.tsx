import { text } from '@/utils/i18n/text';
import { focusSearch } from './focus-search';

/** Clears the filters of a list. The button goes with them: the focus goes to the search. */
export const ClearFilters = ({ onClear }: { onClear: () => void }) => (
  <button
    type="button"
    class="quiet"
    onClick={() => {
      onClear();
      focusSearch();
    }}
  >
    {text('clearFilters')}
  </button>
);
