import { text } from '@/utils/i18n/text';

/** How a typed number was understood, where that is not plain to see. */
export type Reading =
  | { understood: string }
  | { wrong: string }
  /** What the chip says, and what it writes into the field. */
  | { choices: { label: string; value: string }[] };

type NumberReadingProps = {
  id: string;
  reading: Reading | null;
  onChoose: (value: string) => void;
};

/** Below a field of numbers: what was understood, what is wrong, or which of two numbers is meant. */
export function NumberReading({ id, reading, onChoose }: NumberReadingProps) {
  const choices = reading !== null && 'choices' in reading ? reading.choices : [];
  const words =
    reading === null
      ? ''
      : 'understood' in reading
        ? text('numberUnderstood', reading.understood)
        : 'wrong' in reading
          ? reading.wrong
          : text('numberWhich');
  return (
    <div
      class="reading"
      role={choices.length > 0 ? 'group' : undefined}
      aria-labelledby={choices.length > 0 ? id : undefined}
    >
      <span class={reading !== null && 'wrong' in reading ? 'hint danger' : 'hint'} id={id} role="status">
        {words}
      </span>
      {choices.map(({ label, value }) => (
        <button key={value} type="button" class="chip" onClick={() => onChoose(value)}>
          {label}
        </button>
      ))}
    </div>
  );
}
