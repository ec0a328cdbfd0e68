import { addMoney, compareMoney, subtractMoney, type Decimal } from '@/utils/money/money';
import { isNear, stepOf } from '@/utils/money/near';
import type { Reading } from './settle-rule';
import { maxSummedOrders, sumsOf } from './sums';

export type WatchedRead = Reading & {
  /**
   * Costs of other orders of ours that may have been charged by then; `null` where one is unknown, or something else of
   * ours moved the balance.
   */
  others: Decimal[] | null;
};

/** The stored facts about an order whose outcome is recorded, and the balance since. */
export type WatchEvidence = {
  /** Whether its record says that the panel took it: one charge is then expected. */
  isPlaced: boolean;
  /** The read that preceded `add`, and those after its end, oldest first. */
  before: Reading;
  reads: WatchedRead[];
  /** Its charge; until that is known, the expected cost for each unit that its rate may have. */
  costs: Decimal[];
  /** Most decimals that this balance has ever shown. */
  decimals: number;
};

/** Charged once more than the record says: twice, or although it says that nothing was placed. */
export type WatchVerdict = { cost: Decimal; to: Reading } | null;

/**
 * Finds a fall of the balance by one cost of this order more than its record says, which nothing else known explains.
 * Each of the other orders may have been charged or not. Pure: run it after every balance read.
 */
export function watch({ isPlaced, before, reads, costs, decimals }: WatchEvidence): WatchVerdict {
  const step = stepOf(decimals);
  // A cost near the balance's last decimal would be found in every change of it.
  const visible = costs.filter((cost) => compareMoney(cost, addMoney(step, step)) >= 0);
  for (const { others, ...to } of reads) {
    if (others === null || others.length > maxSummedOrders) continue;
    const sums = sumsOf(others);
    const fall = subtractMoney(before.amount, to.amount);
    const isExplained = isPlaced
      ? costs.some((cost) =>
          sums.some((sum) => isNear(fall, sum, step) || isNear(fall, addMoney(sum, cost), step)),
        )
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
