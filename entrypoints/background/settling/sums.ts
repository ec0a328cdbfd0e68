import { addMoney, type Decimal } from '@/utils/money/money';

/** More orders than this are assumed to explain any fall of the balance. */
export const maxSummedOrders = 6;

/** The sum of every subset of the amounts, 0 for the empty one. */
export function sumsOf(amounts: Decimal[]): Decimal[] {
  const sums: Decimal[] = ['0'];
  for (const amount of amounts) sums.push(...sums.map((sum) => addMoney(sum, amount)));
  return sums;
}
