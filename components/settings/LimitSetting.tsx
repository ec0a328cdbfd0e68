import { useId } from 'preact/hooks';
import { text } from '@/utils/i18n/text';
import { AmountInput } from './AmountInput';

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

/** The field of one spending limit. Each change is saved at once. */
export function LimitSetting({ label, hint, amount, isDisabled, onChange }: LimitSettingProps) {
  const id = useId();
  const isHinted = hint !== '';
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
        <AmountInput
          id={id}
          describedBy={isHinted ? `${id}-hint` : null}
          amount={amount}
          placeholder={text('limitNone')}
          isDisabled={isDisabled}
          wrong={text('limitFieldWrong')}
          onChange={onChange}
        />
      </div>
    </div>
  );
}
