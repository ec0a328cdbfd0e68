import { addMoney, compareMoney, subtractMoney, type Decimal } from '@/utils/money/money';
import type { Account } from '../account/account';
import { isNear, stepOf, type Reading } from './settle-rule';

/** Each sum that some of the amounts may make, nothing among them. */
function sumsOf(amounts: Decimal[]): Decimal[] {
  const sums: Decimal[] = ['0'];
  for (const amount of amounts) sums.push(...sums.map((sum) => addMoney(sum, amount)));
  return sums;
}

/** More orders between two reads than this are taken to explain any fall. */
const mostSummed = 6;

function isExplained(earlier: Reading, later: Reading, { movements, decimals }: Account): boolean {
  const fall = subtractMoney(earlier.amount, later.amount);
  // A rise is a deposit, or a refund of ours that is noticed later.
  if (compareMoney(fall, '0') <= 0) return true;
  const between = movements.filter(({ at }) => at >= earlier.at && at <= later.at);
  const costs = between.flatMap(({ cost }) => cost ?? []);
  if (costs.length < between.length || costs.length > mostSummed) return true;
  return sumsOf(costs).some((sum) => isNear(fall, sum, stepOf(decimals)));
}

/**
 * Whether a read up to this time had fallen by what no order of ours explains: somebody orders with this key elsewhere
 * too, and a refund to them could hide a charge of ours.
 */
export function isUsedElsewhere(account: Account, until: number): boolean {
  const reads = account.reads.filter(({ at }) => at <= until);
  return reads.some((later, index) => {
    const earlier = reads[index - 1];
    return earlier !== undefined && !isExplained(earlier, later, account);
  });
}
