import { compareMoney, subtractMoney, type Decimal } from './money';

/** The amount as whole steps of a number of decimals. */
const stepsOf = (amount: Decimal, decimals: number): bigint => {
  const [whole = '', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(decimals, '0'));
};

const both = (a: Decimal, b: Decimal): [bigint, bigint] => {
  const decimals = Math.max(a.split('.')[1]?.length ?? 0, b.split('.')[1]?.length ?? 0);
  return [stepsOf(a, decimals), stepsOf(b, decimals)];
};

/** Whether `after` is more than so many whole percent above `before`, exactly. */
export function hasRisenBy(before: Decimal, after: Decimal, percent: number): boolean {
  const [was, is] = both(before, after);
  return is * 100n > was * BigInt(100 + percent);
}

/**
 * By how many whole percent of `before` the two differ, rounded: 0 where it is less than half a percent, `null` where
 * `before` is nothing, of which there are no parts.
 */
export function percentApart(before: Decimal, after: Decimal): number | null {
  const higher = compareMoney(after, before) >= 0;
  const [apart, was] = both(higher ? subtractMoney(after, before) : subtractMoney(before, after), before);
  return was === 0n ? null : Number((apart * 200n + was) / (was * 2n));
}
