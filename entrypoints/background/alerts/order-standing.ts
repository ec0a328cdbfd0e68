import { isUnsettled, type Order } from '@/utils/orders/order';
import { isChargedTwice } from '@/utils/orders/order-state';
import { isFinal, statusKind } from '@/utils/orders/order-status';
import type { AlertKind } from '@/utils/settings';

/** The state of an order, as far as alerts tell it; `quiet` is every state that they do not. */
export const standings = ['quiet', 'unsettled', 'notPlaced', 'completed', 'partial', 'canceled'] as const;
type Standing = (typeof standings)[number];

export function standingOf(order: Order): Standing {
  if (isUnsettled(order) || isChargedTwice(order)) return 'unsettled';
  if (order.state === 'notPlaced') return 'notPlaced';
  const kind = order.state === 'placed' && order.report !== null ? statusKind(order.report.word) : 'other';
  if (!isFinal(kind)) return 'quiet';
  return kind === 'completed' || kind === 'partial' ? kind : 'canceled';
}

/** The setting that switches the alert of this standing; `null` where it has none. */
export const kindOf = (standing: Standing): AlertKind | null => {
  if (standing === 'quiet') return null;
  return standing === 'unsettled' || standing === 'notPlaced' ? 'needsUser' : standing;
};

/** Whether a change of standing is to be told: one that the user made, by attaching an id or importing, is not. */
export function isWorthTelling(before: Standing | undefined, after: Standing): boolean {
  if (after === before || after === 'quiet') return false;
  if (before === undefined) return after === 'unsettled';
  return before !== 'unsettled' || after === 'notPlaced';
}
