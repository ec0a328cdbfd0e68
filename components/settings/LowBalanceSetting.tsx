import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { text } from '@/utils/i18n/text';

export type LowBalanceSettingProps = {
  isOn: boolean;
  /** Decimal text, in the account's currency. */
  limit: string;
  currency: string | null;
  onChange: (isOn: boolean, limit: string) => void;
};

/** An amount as the settings keep it: digits, and up to six of them after a point. */
const soundLimit = /^\d{1,12}(\.\d{1,6})?$/;

/** Whether to warn of a low balance, and below which amount. Each change is saved at once. */
export function LowBalanceSetting({ isOn, limit, currency, onChange }: LowBalanceSettingProps) {
  const id = useId();
  const isWrong = useSignal(false);
  const below = currency === null ? text('alertsLowBelow') : text('alertsLowBelowIn', currency);
  return (
    <div class="field">
      <div class="setting wrap">
        <p>
          <label for={`${id}-switch`}>{text('alertsLowSwitch')}</label>
          <br />
          <small id={`${id}-below`}>{below}</small>
        </p>
        <div class="row">
          <input
            inputMode="decimal"
            autocomplete="off"
            aria-label={below}
            maxLength={20}
            defaultValue={limit}
            key={limit}
            aria-invalid={isWrong.value}
            aria-describedby={isWrong.value ? `${id}-wrong` : undefined}
            onChange={(event) => {
              const typed = event.currentTarget.value.trim();
              isWrong.value = !soundLimit.test(typed);
              if (!isWrong.value && typed !== limit) onChange(isOn, typed);
            }}
          />
          <input
            type="checkbox"
            // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- a checkbox says its state by itself
            role="switch"
            id={`${id}-switch`}
            checked={isOn}
            onChange={(event) => onChange(event.currentTarget.checked, limit)}
          />
        </div>
      </div>
      {isWrong.value && (
        <p class="wrong" role="alert" id={`${id}-wrong`}>
          {text('alertsLowWrong')}
        </p>
      )}
    </div>
  );
}
