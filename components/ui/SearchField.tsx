import { Icon } from './Icon';

/** A field that filters what is below it at every keystroke. */
export function SearchField(props: { label: string; value: string; onSearch: (words: string) => void }) {
  const { label, value, onSearch } = props;
  return (
    <label class="search">
      <span class="hide">{label}</span>
      <Icon name="search" />
      <input
        type="search"
        placeholder={label}
        value={value}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
    </label>
  );
}
