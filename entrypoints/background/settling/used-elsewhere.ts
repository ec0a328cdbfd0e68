import { compareMoney, subtractMoney } from '@/utils/money/money';
import { isNear, stepOf } from '@/utils/money/near';
import type { Account } from '../account/account';
import type { Reading } from './settle-rule';
import { maxSummedOrders, sumsOf } from './sums';

function isExplained(earlier: Reading, later: Reading, { movements, decimals }: Account): boolean {
  const fall = subtractMoney(earlier.amount, later.amount);
  // A rise is a deposit, or a refund of ours that is noticed later.
  if (compareMoney(fall, '0') <= 0) return true;
  const between = movements.filter(({ at }) => at >= earlier.at && at <= later.at);
  const costs = between.flatMap(({ cost }) => cost ?? []);
  if (costs.length < between.length || costs.length > maxSummedOrders) return true;
  return sumsOf(costs).some((sum) => isNear(fall, sum, stepOf(decimals)));
}

/**
 * Whether the balance has fallen, up to this time, by an amount that no order of ours explains: somebody orders with
 * this key elsewhere, and a refund to them could hide a charge of ours.
 */
export function isUsedElsewhere(account: Account, until: number): boolean {
  const reads = account.reads.filter(({ at }) => at <= until);
  return reads.some((later, index) => {
    const earlier = reads[index - 1];
    return earlier !== undefined && !isExplained(earlier, later, account);
  });
}
