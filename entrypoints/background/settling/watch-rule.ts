import { addMoney, compareMoney, subtractMoney, type Decimal } from '@/utils/money/money';
import { isNear, stepOf, type Reading } from './settle-rule';
import { maxSummedOrders, sumsOf } from './sums';

/** What is stored about an order whose outcome is told, and about the balance since. */
export type WatchEvidence = {
  /** Whether its record says that the panel took it: then it cost once. */
  isPlaced: boolean;
  /** The read that preceded `add`, and those after its end, oldest first. */
  before: Reading;
  reads: Reading[];
  /** What it costs: the charge, or what it should be in each reading of its rate. */
  costs: Decimal[];
  /**
   * What other orders of ours that may have been charged meanwhile cost; `null` where that is not known of each, or
   * something else of ours moved the balance.
   */
  others: Decimal[] | null;
  /** Most decimals that this balance has ever shown. */
  decimals: number;
};

/** `once` more than its record says: charged twice, or charged although it says that nothing was placed. */
export type WatchVerdict = { cost: Decimal; to: Reading } | null;

/**
 * Whether the balance fell by one cost of this order more than its record says, and nothing else that is known explains
 * it. Each of the others may have been charged or not. Pure: run it after every balance read.
 */
export function watch({ isPlaced, before, reads, costs, others, decimals }: WatchEvidence): WatchVerdict {
  if (others === null || others.length > maxSummedOrders) return null;
  const step = stepOf(decimals);
  const sums = sumsOf(others);
  // A cost that hardly shows in the balance would be found in every change of it.
  const visible = costs.filter((cost) => compareMoney(cost, addMoney(step, step)) >= 0);
  const explains = (fall: Decimal, cost: Decimal) =>
    sums.some((sum) => isNear(fall, sum, step) || isNear(fall, addMoney(sum, cost), step));
  for (const to of reads) {
    const fall = subtractMoney(before.amount, to.amount);
    const isExplained = isPlaced
      ? costs.some((cost) => explains(fall, cost))
      : sums.some((sum) => isNear(fall, sum, step));
    if (isExplained) continue;
    const cost = visible.find((each) => {
      const surplus = isPlaced ? addMoney(each, each) : each;
      return sums.some((sum) => isNear(fall, addMoney(sum, surplus), step));
    });
    if (cost !== undefined) return { cost, to };
  }
  return null;
}
