import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { formatForField, formatMoney } from '@/utils/i18n/format';
import { readTypedAmount } from '@/utils/i18n/typed-number';
import { NumberReading, type Reading } from '../ui/NumberReading';
import { readingOf } from '../ui/reading-of';

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

/** An amount as the worker takes it: digits, and up to six of them after a point. */
const soundAmount = /^\d{1,12}(\.\d{1,6})?$/;

/** What a field's text comes to: an amount, none, or something to say about it. */
function read(
  typed: string,
  { isNeeded = false, wrong }: AmountInputProps,
): { amount: string | null } | Reading {
  if (typed.trim() === '') return isNeeded ? { wrong } : { amount: null };
  const number = readTypedAmount(typed);
  if (number !== null && 'value' in number) {
    return soundAmount.test(number.value) ? { amount: number.value } : { wrong };
  }
  return readingOf(typed, number, (value) => formatMoney(value, null), wrong) ?? { wrong };
}

/** The field of an amount that is saved at each change, as it was understood; one that may be two asks which. */
export function AmountInput(props: AmountInputProps) {
  const { id, label, describedBy = null, amount, placeholder, isDisabled, onChange } = props;
  const readingId = useId();
  const reading = useSignal<Reading | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const shown = amount === '' ? '' : formatForField(amount);
  useLayoutEffect(() => {
    if (input.current) input.current.value = shown;
    reading.value = null;
  }, [shown]);
  const take = (field: HTMLInputElement) => {
    const typed = read(field.value, props);
    reading.value = 'amount' in typed ? null : typed;
    if (!('amount' in typed)) return;
    if ((typed.amount ?? '') !== amount) onChange(typed.amount);
    // What is raised waits: until then the field says what holds.
    field.value = shown;
  };
  const described = [describedBy, reading.value && readingId].filter(Boolean).join(' ');
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
