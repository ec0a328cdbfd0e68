import { Icon } from './Icon';

export type SelectProps<Value extends string> = {
  label: string;
  value: Value;
  options: { value: Value; label: string }[];
  onPick: (value: Value) => void;
  id?: string;
};

/** One of several words, in a native list. The label is for the ear where the options speak for themselves. */
export function Select<Value extends string>({ label, value, options, onPick, id }: SelectProps<Value>) {
  return (
    <span class="pick">
      <select
        id={id}
        aria-label={id === undefined ? label : undefined}
        value={value}
        onChange={(event) => {
          const picked = options.find((option) => option.value === event.currentTarget.value);
          if (picked) onPick(picked.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}
