import { addMoney, compareMoney, subtractMoney, type Decimal } from '@/utils/money/money';
import { isNear, stepOf } from '@/utils/money/near';
import type { BalanceReading } from '@/utils/orders/order';

/** One balance as it was read (milliseconds since 1970). */
export type Reading = BalanceReading;

/** The stored facts about an order whose `add` had no readable answer. */
export type Evidence = {
  /** The read that preceded `add`. */
  before: Reading;
  /** From the end of the request to the last of `reads`, by a clock that does not jump (`waited.ts`). */
  waitedMs: number;
  /** Expected costs: one where the unit of `rate` is known, two where it is not, none without a rate. */
  costs: Decimal[];
  /** Balance reads of the same account after the end of the request, oldest first. */
  reads: Reading[];
  /** Since `before`, another order of ours was sent, changed its charge or became final. */
  isDisturbed: boolean;
  /**
   * `status` has answered for every other open order of ours since the last read, and nobody was seen to use this key
   * elsewhere: any refund would be known.
   */
  areOthersKnown: boolean;
  /** This account was seen to charge at once: the first read after an order showed its charge. */
  chargesAtOnce: boolean;
  /** Most decimals that this balance has ever shown. */
  decimals: number;
};

/** `times` is 2 where the balance fell by twice the cost. */
export type Verdict = { state: 'unknown' | 'placedIdLost' | 'notPlaced' | 'ambiguous'; times: 1 | 2 };

const minute = 60_000;
/** An unchanged balance is evidence from the first time on, and no further evidence after the second. */
const minWaitMs = 2 * minute;
export const maxWaitMs = 10 * minute;

const verdict = (state: Verdict['state'], times: 1 | 2 = 1): Verdict => ({ state, times });

/** Judges a fall of the balance that no other order of ours caused. */
export function verdictOfFall(fall: Decimal, evidence: Evidence, step: Decimal): Verdict {
  const visible = evidence.costs.filter((cost) => compareMoney(cost, step) >= 0);
  if (visible.some((cost) => isNear(fall, cost, step))) return verdict('placedIdLost');
  if (visible.some((cost) => isNear(fall, addMoney(cost, cost), step))) return verdict('placedIdLost', 2);
  return verdict('ambiguous');
}

/** Whether each possible cost is at least two steps of the balance's last decimal, so that a charge would show. */
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
 * Judges an order whose outcome is unknown, no surer than the evidence is (money-safety rules): a balance lower by the
 * cost, with nothing else of ours between, means placed with its id lost; an unchanged one means probably not placed,
 * only where a charge would have shown at once; anything else is ambiguous. Pure: run it after every balance read. It
 * never causes anything to be sent.
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
