import type { RefObject } from 'preact';
import { text } from '@/utils/i18n/text';
import { FieldError } from '../ui/FieldError';
import { NumberReading, type Reading } from '../ui/NumberReading';

export type QuantityFieldProps = {
  value: string;
  /** "10 to 5,000", or that the panel does not say. */
  limitsText: string;
  /** Quantities that one press fills in: the service's limits and what was ordered last. */
  chips: { label: string; value: string }[];
  /** How the text was understood, where it is more than digits. */
  reading: Reading | null;
  error: string | undefined;
  input: RefObject<HTMLInputElement | null>;
  onInput: (value: string) => void;
};

export function QuantityField(props: QuantityFieldProps) {
  const { value, limitsText, chips, reading, error, input, onInput } = props;
  const describedBy = ['limits', reading && 'quantity-read', error !== undefined && 'quantity-wrong'];
  return (
    <div class="field">
      <div class="between">
        <label for="quantity">{text('quantity')}</label> <small id="limits">{limitsText}</small>
      </div>
      <input
        id="quantity"
        ref={input}
        inputMode="numeric"
        autocomplete="off"
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy.filter(Boolean).join(' ')}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <NumberReading
        id="quantity-read"
        reading={reading}
        onChoose={(chosen) => {
          onInput(chosen);
          input.current?.focus();
        }}
      />
      <FieldError id="quantity-wrong" words={error} />
      {chips.length > 0 && (
        <div class="row">
          {chips.map((chip) => (
            <button key={chip.label} type="button" class="chip" onClick={() => onInput(chip.value)}>
              {chip.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
