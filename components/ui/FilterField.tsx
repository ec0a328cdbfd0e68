type FilterFieldProps = {
  id: string;
  label: string;
  value: string;
  /** The typed text is no number: it narrows nothing. */
  isWrong: boolean;
  onInput: (value: string) => void;
};

/** A number that narrows a list, with its label before it. */
export function FilterField({ id, label, value, isWrong, onInput }: FilterFieldProps) {
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
        aria-invalid={isWrong}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </span>
  );
}
