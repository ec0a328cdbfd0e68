import type { RefObject } from 'preact';
import { text } from '@/utils/i18n/text';
import { FieldError } from '../ui/FieldError';

export type IntervalFieldProps = {
  value: string;
  error: string | undefined;
  input: RefObject<HTMLInputElement | null>;
  onInput: (value: string) => void;
};

/** The interval: the document does not say in which unit, so neither does the field. */
export function IntervalField({ value, error, input, onInput }: IntervalFieldProps) {
  return (
    <div class="field">
      <div class="between">
        <label for="interval">{text('interval')}</label> <small>{text('optional')}</small>
      </div>
      <input
        id="interval"
        ref={input}
        inputMode="numeric"
        autocomplete="off"
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? 'interval-help' : 'interval-help interval-wrong'}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <FieldError id="interval-wrong" words={error} />
      <p class="hint" id="interval-help">
        {text('intervalHelp')}
      </p>
    </div>
  );
}
