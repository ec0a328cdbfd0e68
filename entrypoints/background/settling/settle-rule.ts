import { addMoney, compareMoney, subtractMoney, type Decimal } from '@/utils/money/money';
import type { BalanceReading } from '@/utils/orders/order';

/** One balance as it was read (milliseconds since 1970). */
export type Reading = BalanceReading;

/** What is stored about an order whose `add` had no readable answer. */
export type Evidence = {
  /** The read that preceded `add`. */
  before: Reading;
  /** How long after the end of its request the last of `reads` was made, by a clock that does not jump (`waited.ts`). */
  waitedMs: number;
  /** What it should cost: one amount where the unit of `rate` is known, two where it is not, none without a rate. */
  costs: Decimal[];
  /** Balance reads of the same account after the end of the request, oldest first. */
  reads: Reading[];
  /** Another order of ours was sent since `before`, or one changed its charge or became final. */
  isDisturbed: boolean;
  /**
   * Every other open order of ours was asked about since the last read, and nobody is seen to order with this key
   * elsewhere: a refund of theirs would be known.
   */
  areOthersKnown: boolean;
  /** This account was seen to charge at once: an order lowered the balance by the very next read. */
  chargesAtOnce: boolean;
  /** Most decimals that this balance has ever shown. */
  decimals: number;
};

/** `times` 2: the balance fell by twice the cost. */
export type Verdict = { state: 'unknown' | 'placedIdLost' | 'notPlaced' | 'ambiguous'; times: 1 | 2 };

const minute = 60_000;
/** An unchanged balance says something from here on, and nothing more after this. */
const minWaitMs = 2 * minute;
export const maxWaitMs = 10 * minute;

const verdict = (state: Verdict['state'], times: 1 | 2 = 1): Verdict => ({ state, times });

/** The smallest step that this balance can make. */
export const stepOf = (decimals: number): Decimal =>
  decimals === 0 ? '1' : `0.${'1'.padStart(decimals, '0')}`;

/** Whether two amounts are the same but for the panel's rounding to its last decimal. */
export function isNear(a: Decimal, b: Decimal, step: Decimal): boolean {
  const difference = compareMoney(a, b) < 0 ? subtractMoney(b, a) : subtractMoney(a, b);
  return compareMoney(difference, step) < 0;
}

/** What a fall of the balance says, where nothing else of ours moved it. */
export function verdictOfFall(fall: Decimal, evidence: Evidence, step: Decimal): Verdict {
  const visible = evidence.costs.filter((cost) => compareMoney(cost, step) >= 0);
  if (visible.some((cost) => isNear(fall, cost, step))) return verdict('placedIdLost');
  if (visible.some((cost) => isNear(fall, addMoney(cost, cost), step))) return verdict('placedIdLost', 2);
  return verdict('ambiguous');
}

/** Whether each of the costs that it may have is at least two steps of the last decimal that the balance has shown. */
export function wouldShow({ costs, decimals }: Pick<Evidence, 'costs' | 'decimals'>): boolean {
  const step = stepOf(decimals);
  return costs.length > 0 && costs.every((cost) => compareMoney(cost, addMoney(step, step)) >= 0);
}

function verdictOfNoChange(evidence: Evidence): Verdict {
  const { waitedMs } = evidence;
  const isTelling = evidence.costs.length === 1 && wouldShow(evidence) && evidence.areOthersKnown;
  if (waitedMs >= minWaitMs && isTelling && evidence.chargesAtOnce) return verdict('notPlaced');
  return verdict(waitedMs >= maxWaitMs ? 'ambiguous' : 'unknown');
}

/**
 * What the stored evidence says of an order whose outcome is unknown, in words no surer than it (money-safety rules):
 * a balance lower by the cost, with nothing else of ours between, means placed with its id lost; an unchanged one means
 * probably not placed only where a charge would have shown at once; anything else is ambiguous. Pure: run it after
 * every balance read. It never leads to anything being sent.
 */
export function settle(evidence: Evidence): Verdict {
  const last = evidence.reads.at(-1);
  if (last === undefined) return verdict('unknown');
  if (evidence.isDisturbed) return verdict('ambiguous');
  const step = stepOf(evidence.decimals);
  const { amount } = evidence.before;
  if (evidence.reads.every((read) => compareMoney(read.amount, amount) === 0)) {
    return verdictOfNoChange(evidence);
  }
  if (compareMoney(last.amount, amount) >= 0) return verdict('ambiguous');
  return verdictOfFall(subtractMoney(amount, last.amount), evidence, step);
}
