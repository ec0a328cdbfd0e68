import { useId } from 'preact/hooks';
import { text } from '@/utils/i18n/text';
import { AmountInput } from './AmountInput';

export type LowBalanceSettingProps = {
  isOn: boolean;
  /** Decimal text, in the account's currency. */
  limit: string;
  currency: string | null;
  onChange: (isOn: boolean, limit: string) => void;
};

/** Whether to warn of a low balance, and below which amount. Each change is saved at once. */
export function LowBalanceSetting({ isOn, limit, currency, onChange }: LowBalanceSettingProps) {
  const id = useId();
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
          <AmountInput
            label={below}
            amount={limit}
            wrong={text('alertsLowWrong')}
            onChange={(amount) => amount !== null && onChange(isOn, amount)}
            isNeeded
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
    </div>
  );
}
