import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { formatForField } from '@/utils/i18n/format';
import { hiddenMark, isHiding } from '@/utils/i18n/private-text';
import { NumberReading, type Reading } from '../ui/NumberReading';
import { readAmount } from './read-amount';

export type AmountInputProps = {
  id?: string;
  /** Said where no label on the page names the field. */
  label?: string;
  describedBy?: string | null;
  /** Decimal text; "" for none. */
  amount: string;
  placeholder?: string;
  isDisabled?: boolean;
  /** An empty field is wrong. */
  isNeeded?: boolean;
  /** What the text should be. */
  wrong: string;
  /** `null` for an emptied field. */
  onChange: (amount: string | null) => void;
};

/** The field of an amount that is saved at each change, as it was understood; one that may be two asks which. */
export function AmountInput(props: AmountInputProps) {
  const {
    id,
    label,
    describedBy = null,
    amount,
    placeholder,
    isDisabled,
    isNeeded = false,
    wrong,
    onChange,
  } = props;
  const readingId = useId();
  const reading = useSignal<Reading | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const shown = amount === '' ? '' : formatForField(amount);
  // An empty field says nothing, and takes what is typed.
  const isHidingNow = isHiding();
  const isHidden = isHidingNow && amount !== '';
  useLayoutEffect(() => {
    if (input.current) input.current.value = shown;
    reading.value = null;
    // What was typed and not yet saved goes too.
  }, [shown, isHidingNow]);
  const take = (field: HTMLInputElement) => {
    const typed = readAmount(field.value, { isNeeded, wrong });
    reading.value = 'amount' in typed ? null : typed;
    if (!('amount' in typed)) return;
    if ((typed.amount ?? '') !== amount) onChange(typed.amount);
    // What is raised waits: until then the field says what holds.
    field.value = shown;
  };
  const described = [describedBy, reading.value && readingId].filter(Boolean).join(' ');
  if (isHidden) {
    return (
      <span class="amount">
        <output id={id} aria-label={label} aria-describedby={describedBy ?? undefined}>
          {hiddenMark}
        </output>
      </span>
    );
  }
  return (
    <span class="amount">
      <input
        ref={input}
        id={id}
        inputMode="decimal"
        autocomplete="off"
        aria-label={label}
        maxLength={30}
        placeholder={placeholder}
        disabled={isDisabled}
        aria-invalid={reading.value !== null}
        aria-describedby={described === '' ? undefined : described}
        onChange={({ currentTarget }) => take(currentTarget)}
      />
      <NumberReading
        id={readingId}
        reading={reading.value}
        onChoose={(value) => {
          const { current } = input;
          if (current === null) return;
          current.value = value;
          take(current);
          current.focus();
        }}
      />
    </span>
  );
}
