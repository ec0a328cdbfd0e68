import { text } from '@/utils/text';

export type BalanceFootProps = {
  amount: string;
  currency: string | null;
  /** "12 seconds ago". */
  age: string;
  /** "Below your limit of $5.00.", or `null`. */
  lowText: string | null;
};

/** The balance at the foot of the navigation, with its age. Not a live region: it would be read out all the time. */
export function BalanceFoot({ amount, currency, age, lowText }: BalanceFootProps) {
  return (
    <div class="foot">
      <small>{text('optionsBalance')}</small>
      <p>
        <bdi>{amount}</bdi> {currency !== null && <small>{currency}</small>}
      </p>
      {lowText !== null && <p class="needs">{lowText}</p>}
      <p class="hint">{text('optionsUpdated', age)}</p>
    </div>
  );
}
