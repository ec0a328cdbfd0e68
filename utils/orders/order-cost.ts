import { estimate } from '../money/estimate';
import {
  compareMoney,
  decimalsOf,
  readDecimal,
  subtractMoney,
  type Decimal,
  type RateUnit,
} from '../money/money';
import { isNear, stepOf } from '../money/near';
import type { Order } from './order';

/** What an order may cost, the cheaper first: two amounts while nobody knows what the rate buys, none without a rate. */
export function possibleCosts(
  { rate, quantity, quoted }: Pick<Order, 'rate' | 'quantity' | 'quoted'>,
  unit: RateUnit | null,
): Decimal[] {
  if (readDecimal(rate) === null) return quoted === null ? [] : [quoted];
  return [...new Set(estimate(rate, quantity, unit, null).map(({ cost }) => cost))];
}

/** A balance that shows fewer is taken for one in cents: a coarser step would let a fall fit what it does not. */
const minDecimals = 2;

type Settled = Pick<Order, 'state' | 'rate' | 'quantity' | 'balanceBefore' | 'steps'>;

/**
 * What the rate bought, as the fall of the balance shows of an order that it settled; `null` where it fits neither
 * reading, or both.
 */
export function readingOfFall({ state, rate, quantity, balanceBefore, steps }: Settled): RateUnit | null {
  const after = readDecimal(steps.findLast(({ kind }) => kind === 'balance')?.text);
  if (state !== 'placedIdLost' || balanceBefore === null || after === null) return null;
  if (compareMoney(after, balanceBefore.amount) >= 0) return null;
  const fall = subtractMoney(balanceBefore.amount, after);
  const step = stepOf(Math.max(minDecimals, decimalsOf(balanceBefore.amount), decimalsOf(after)));
  const [fitting, other] = estimate(rate, quantity, null, null).filter(({ cost }) =>
    isNear(fall, cost, step),
  );
  return other === undefined ? (fitting?.unit ?? null) : null;
}
