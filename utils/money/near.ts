import { compareMoney, subtractMoney, type Decimal } from './money';

/** The smallest change that a balance of so many decimals can show. */
export const stepOf = (decimals: number): Decimal =>
  decimals === 0 ? '1' : `0.${'1'.padStart(decimals, '0')}`;

/** Whether two amounts are equal, apart from the panel's rounding to its last decimal. */
export function isNear(a: Decimal, b: Decimal, step: Decimal): boolean {
  const difference = compareMoney(a, b) < 0 ? subtractMoney(b, a) : subtractMoney(a, b);
  return compareMoney(difference, step) < 0;
}
