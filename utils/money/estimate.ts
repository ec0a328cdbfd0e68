import { compareMoney, costOf, subtractMoney, type Decimal, type RateUnit } from './money';

/** The cost of an order if `rate` is the price of `unit`. */
export type Reading = {
  unit: RateUnit;
  cost: Decimal;
  /** Balance afterwards; `null` when the balance does not cover the cost or is not known. */
  balanceAfter: Decimal | null;
};

/**
 * The readings of a rate, the cheaper first: both while the unit is unknown, one when it was learnt or set.
 * None when the rate is unknown: an unknown price is said, not blocked.
 */
export function estimate(
  rate: Decimal | null,
  quantity: number,
  unit: RateUnit | null,
  balance: Decimal | null,
): Reading[] {
  if (rate === null) return [];
  const units: RateUnit[] = unit === null ? ['perThousand', 'perOne'] : [unit];
  return units.map((each) => {
    const cost = costOf(rate, quantity, each);
    const isCovered = balance !== null && compareMoney(cost, balance) <= 0;
    return { unit: each, cost, balanceAfter: isCovered ? subtractMoney(balance, cost) : null };
  });
}

/** The reading that the review leads with and the record keeps: the dearer one. */
export const dearerReading = (readings: Reading[]): Reading | null => readings.at(-1) ?? null;

/**
 * Whether the balance covers the order in every reading, only in the cheaper one (one more press is asked for), in
 * none (nothing is sent), or nobody can say because the rate is unknown.
 */
export function coverOf(readings: Reading[]): 'covered' | 'onlyCheaper' | 'notCovered' | 'unknown' {
  if (readings.length === 0) return 'unknown';
  const covered = readings.filter((reading) => reading.balanceAfter !== null).length;
  if (covered === readings.length) return 'covered';
  return covered > 0 ? 'onlyCheaper' : 'notCovered';
}
