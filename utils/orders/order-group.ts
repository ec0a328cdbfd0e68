import { isUnsettled, type OrderStanding } from './order';
import { statusKind } from './order-status';

/** The groups by which a person filters the history; several states and status words share one. */
export const orderGroups = [
  'needsUser',
  'open',
  'completed',
  'partial',
  'canceled',
  'failed',
  'notPlaced',
  'dismissed',
] as const;
export type OrderGroup = (typeof orderGroups)[number];

function placedGroup(report: OrderStanding['report']): OrderGroup {
  const kind = report === null ? 'waiting' : statusKind(report.word);
  if (kind === 'completed' || kind === 'partial' || kind === 'canceled' || kind === 'failed') return kind;
  if (kind === 'missing') return 'failed';
  return kind === 'refunded' ? 'canceled' : 'open';
}

export function orderGroup(order: OrderStanding): OrderGroup {
  if (isUnsettled(order)) return 'needsUser';
  if (order.state === 'placed') return placedGroup(order.report);
  if (order.state === 'rejected') return 'failed';
  if (order.state === 'dismissed') return 'dismissed';
  return order.state === 'notSent' || order.state === 'notPlaced' ? 'notPlaced' : 'open';
}
