import { NumberReading, type Reading } from './NumberReading';

type FilterFieldProps = {
  id: string;
  label: string;
  value: string;
  /** How the typed text was understood, where that is not plain to see; what is wrong narrows nothing. */
  reading: Reading | null;
  onInput: (value: string) => void;
};

/** A number that narrows a list, with its label before it. */
export function FilterField({ id, label, value, reading, onInput }: FilterFieldProps) {
  return (
    <span class="row">
      <label for={id} class="hint">
        {label}
      </label>
      <input
        id={id}
        inputMode="decimal"
        autocomplete="off"
        value={value}
        aria-invalid={reading !== null && !('understood' in reading)}
        aria-describedby={reading === null ? undefined : `${id}-read`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <NumberReading id={`${id}-read`} reading={reading} onChoose={onInput} />
    </span>
  );
}
