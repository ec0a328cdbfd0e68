import { text } from '@/utils/i18n/text';

export type BalanceFootProps = {
  /** `null` before the first read. */
  amount: string | null;
  currency: string | null;
  /** "12 seconds ago". */
  age: string | null;
  /** "Below your limit of $5.00.", or `null`. */
  lowText: string | null;
  /** Why there is no newer one, or `null`. */
  problemText: string | null;
};

/** The balance at the foot of the navigation, with its age. Not a live region: it would be read out all the time. */
export function BalanceFoot({ amount, currency, age, lowText, problemText }: BalanceFootProps) {
  return (
    <div class="foot">
      <small>{text('optionsBalance')}</small>
      <p>
        <bdi>{amount ?? text('optionsBalanceUnknown')}</bdi>{' '}
        {currency !== null && !amount?.includes(currency) && <small>{currency}</small>}
      </p>
      {lowText !== null && <p class="needs">{lowText}</p>}
      {problemText !== null && <p class="needs">{problemText}</p>}
      {age !== null && <p class="hint">{text('optionsUpdated', age)}</p>}
    </div>
  );
}
