import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '@/utils/i18n/text';

export type LimitSettingProps = {
  label: string;
  /** What is left of it; empty where there is none. */
  hint: string;
  /** Decimal text; "" for no limit. */
  amount: string;
  /** Without a currency nobody knows what an amount would be. */
  isDisabled: boolean;
  onChange: (amount: string | null) => void;
};

/** An amount as the worker takes it: digits, and up to six of them after a point. */
const soundAmount = /^\d{1,12}(\.\d{1,6})?$/;

/** The field of one spending limit. Each change is saved at once. */
export function LimitSetting({ label, hint, amount, isDisabled, onChange }: LimitSettingProps) {
  const id = useId();
  const isWrong = useSignal(false);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (input.current) input.current.value = amount;
  }, [amount]);
  const isHinted = hint !== '';
  const described = [isHinted && `${id}-hint`, isWrong.value && `${id}-wrong`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <div class="setting wrap">
        <p>
          <label for={id}>{label}</label>
          {isHinted && (
            <>
              <br />
              <small id={`${id}-hint`}>{hint}</small>
            </>
          )}
        </p>
        <input
          ref={input}
          id={id}
          inputMode="decimal"
          autocomplete="off"
          maxLength={20}
          placeholder={text('limitNone')}
          disabled={isDisabled}
          aria-invalid={isWrong.value}
          aria-describedby={described === '' ? undefined : described}
          onChange={({ currentTarget }) => {
            const typed = currentTarget.value.trim();
            isWrong.value = typed !== '' && !soundAmount.test(typed);
            if (!isWrong.value && typed !== amount) onChange(typed === '' ? null : typed);
            // What is raised waits: until then the field says what holds.
            if (!isWrong.value) currentTarget.value = amount;
          }}
        />
      </div>
      {isWrong.value && (
        <p class="wrong" role="alert" id={`${id}-wrong`}>
          {text('limitFieldWrong')}
        </p>
      )}
    </div>
  );
}
