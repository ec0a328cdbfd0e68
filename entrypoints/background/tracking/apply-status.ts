import { learnRateUnit, type RateUnit } from '@/utils/money/money';
import { orderShape, type Order, type OrderStep } from '@/utils/orders/order';
import { changeOrder } from '@/utils/orders/order-state';
import { isFinal, missingWord, statusKind } from '@/utils/orders/order-status';
import { samplesAfter } from '@/utils/orders/samples';
import { isHeardLongAgo } from '@/utils/orders/silence';
import type { StatusAnswer } from '../panel/replies/parse-statuses';

const day = 86_400_000;
/** api.md: the charge of a smaller quantity is too rough to tell one unit of the rate from the other. */
const minTeachingQuantity = 10;

type Answered = Extract<StatusAnswer, { kind: 'report' }>['report'];

/** A failed or missing order is asked about once more a day later, because panels repair some of them. */
function lookAgainAt(order: Order, word: string, now: number): number | null {
  const kind = statusKind(word);
  if (kind !== 'failed' && kind !== 'missing') return null;
  const isLastLook = order.lookAgainAt !== null && now >= order.lookAgainAt;
  return isLastLook ? null : (order.lookAgainAt ?? now + day);
}

const isSameReport = (a: Order['report'], b: Answered): boolean =>
  a !== null &&
  a.word === b.word &&
  a.charge === b.charge &&
  a.currency === b.currency &&
  a.startCount === b.startCount &&
  a.remains === b.remains;

/**
 * The order after a report; `null` when nothing about it changed, unless that is worth knowing again (`silence.ts`). Values that the panel left out keep their last known
 * ones, except `remains`: an old figure would be shown as new.
 */
export function applyStatus(order: Order, answered: Answered, now: number): Order | null {
  const report = {
    ...answered,
    charge: answered.charge ?? order.report?.charge ?? null,
    currency: answered.currency ?? order.report?.currency ?? null,
    startCount: answered.startCount ?? order.report?.startCount ?? null,
  };
  const nextLook = lookAgainAt(order, report.word, now);
  if (isSameReport(order.report, report) && nextLook === order.lookAgainAt) {
    return isHeardLongAgo(order, now) ? changeOrder(order, { heardAt: now }) : null;
  }
  const step: OrderStep = {
    at: now,
    kind: 'status',
    text: report.word,
    ...(report.charge !== null && { charge: report.charge }),
    ...(report.startCount !== null && { startCount: report.startCount }),
    ...(report.remains !== null && { remains: report.remains }),
  };
  const isNewWord = order.report?.word !== report.word;
  const samples = samplesAfter(order, report, now);
  return changeOrder(
    order,
    {
      report: { ...report, at: now },
      lookAgainAt: nextLook,
      ...(samples !== undefined && { samples }),
      ...((isNewWord || samples !== undefined) && { shape: orderShape }),
    },
    isNewWord ? step : undefined,
  );
}

const missing: Answered = {
  word: missingWord,
  charge: null,
  currency: null,
  startCount: null,
  remains: null,
};

/**
 * The order after a `status` answer; `null` when nothing about it changed. An id that the panel does not know is asked
 * about once more a day later, and no longer counts as open. Without an answer the order keeps its last known state;
 * its last look, if this was it, is over.
 */
export function applyAnswer(order: Order, answer: StatusAnswer | undefined, now: number): Order | null {
  if (answer?.kind === 'report') return applyStatus(order, answer.report, now);
  if (answer?.kind === 'notFound') return applyStatus(order, missing, now);
  const isLastLook = order.lookAgainAt !== null && now >= order.lookAgainAt;
  return isLastLook ? changeOrder(order, { lookAgainAt: null }) : null;
}

/** Whether the order's status has just become final. */
export const hasEnded = (before: Order, after: Order): boolean =>
  after.report !== null &&
  isFinal(statusKind(after.report.word)) &&
  (before.report === null || !isFinal(statusKind(before.report.word)));

/** The unit of `rate` that this order's charge shows; `null` where it shows none. */
export function unitShownBy(order: Order): RateUnit | null {
  const charge = order.report?.charge ?? null;
  if (order.rate === null || charge === null || order.quantity < minTeachingQuantity) return null;
  // A partial order is charged for a part: its charge could fit the wrong unit.
  const isFull = order.report !== null && statusKind(order.report.word) !== 'partial';
  return isFull ? learnRateUnit(order.rate, order.quantity, charge) : null;
}
