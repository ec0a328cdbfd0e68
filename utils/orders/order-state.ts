import { isUnsettled, type Order, type OrderState, type OrderStep } from './order';
import { isFinal, statusKind } from './order-status';

/** Every move that an order may make; any other is a mistake in the program. */
const moves: Record<OrderState, readonly OrderState[]> = {
  intent: ['sending', 'notSent'],
  // `notSent` only by the one that would have sent it: half of the save before `add` failed, and nothing was sent.
  sending: ['placed', 'rejected', 'unknown', 'placedIdLost', 'notSent'],
  unknown: ['placed', 'placedIdLost', 'notPlaced', 'ambiguous', 'dismissed'],
  placedIdLost: ['placed', 'dismissed'],
  ambiguous: ['placed', 'placedIdLost', 'notPlaced', 'dismissed'],
  notPlaced: ['placed', 'placedIdLost', 'ambiguous', 'dismissed'],
  placed: [],
  // Only by the watch: a fall of the balance says otherwise.
  rejected: ['placedIdLost', 'ambiguous'],
  notSent: ['placedIdLost', 'ambiguous'],
  dismissed: ['placed'],
};

/** Longest timeline that is kept: the first steps and the newest. */
const maxSteps = 60;

function withStep(steps: OrderStep[], step: OrderStep): OrderStep[] {
  return steps.length < maxSteps ? [...steps, step] : [...steps.slice(0, 10), ...steps.slice(11), step];
}

/** Whether it is being placed: recorded, and its answer not yet. */
export const isOnItsWay = ({ state }: Pick<Order, 'state'>): boolean =>
  state === 'intent' || state === 'sending';

/** Whether the order still needs the panel (not final) or the user (not settled). */
export function isOpen(order: Pick<Order, 'state' | 'report' | 'lookAgainAt'>): boolean {
  if (isOnItsWay(order) || isUnsettled(order)) return true;
  if (order.state !== 'placed') return false;
  return order.report === null || !isFinal(statusKind(order.report.word));
}

/** Whether the panel or the user still has a word to say about it: open, or due for its last look. */
export const isAwaited = (order: Pick<Order, 'state' | 'report' | 'lookAgainAt'>): boolean =>
  isOpen(order) || order.lookAgainAt !== null;

/** Whether the user has to be told that it was charged twice. */
export const isChargedTwice = ({ chargedTwice }: Pick<Order, 'chargedTwice'>): boolean =>
  chargedTwice !== undefined && !chargedTwice.isSeen;

/** The order with its index field: in the index of open orders is what the worker has to come back to. */
export function withIndex(order: Order): Order {
  const { open: _before, ...rest } = order;
  return isAwaited(rest) || rest.watched === 1 || isChargedTwice(rest) ? { ...rest, open: 1 } : rest;
}

/** The order with changes, its counter raised and its index field set. It never changes state: see `moveOrder`. */
export function changeOrder(order: Order, changes: Partial<Omit<Order, 'state'>>, step?: OrderStep): Order {
  return withIndex({
    ...order,
    ...changes,
    counter: order.counter + 1,
    steps: step ? withStep(order.steps, step) : order.steps,
  });
}

export const canMove = (from: OrderState, to: OrderState): boolean => moves[from].includes(to);

/** Whether an order's id may be another one: the user attached it, or the panel does not know it. */
export const canCorrectId = ({ state, report, steps }: Order): boolean =>
  state === 'placed' &&
  (steps.some(({ kind }) => kind === 'attached') ||
    (report !== null && statusKind(report.word) === 'missing'));

/**
 * The order in its next state.
 * @throws Error when the order cannot move there: the caller then saves and sends nothing.
 */
export function moveOrder(
  order: Order,
  state: OrderState,
  changes: Partial<Omit<Order, 'state'>>,
  step?: OrderStep,
): Order {
  if (!canMove(order.state, state)) throw new Error(`An order cannot go from ${order.state} to ${state}`);
  return changeOrder({ ...order, state }, changes, step);
}
