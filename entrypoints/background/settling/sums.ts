import { addMoney, type Decimal } from '@/utils/money/money';

/** More orders than this are taken to explain any fall of the balance. */
export const maxSummedOrders = 6;

/** Each sum that some of the amounts may make, nothing among them. */
export function sumsOf(amounts: Decimal[]): Decimal[] {
  const sums: Decimal[] = ['0'];
  for (const amount of amounts) sums.push(...sums.map((sum) => addMoney(sum, amount)));
  return sums;
}
