import { text } from '../i18n/text';
import { isUnsettled, type OrderStanding } from './order';
import { statusKind } from './order-status';

/** A status word of the panel in the browser's language; one that we do not know as it is. */
export function statusLabel(word: string): string {
  const kind = statusKind(word);
  return kind === 'other' ? word : text(`status_${kind}`);
}

/** How an order stands, in a word or two: the panel's where it has spoken, ours before. */
export function orderLabel(order: OrderStanding): string {
  return order.state === 'placed' && order.report !== null
    ? statusLabel(order.report.word)
    : text(`state_${order.state}`);
}

/** Whether it moves, needs the user, was refused, or is as it should be. */
export function orderTone(order: OrderStanding): 'moving' | 'needsUser' | 'refused' | 'plain' {
  if (isUnsettled(order) || order.state === 'notPlaced') return 'needsUser';
  if (order.state === 'rejected') return 'refused';
  if (order.state !== 'placed' || order.report === null) return 'plain';
  const kind = statusKind(order.report.word);
  if (kind === 'running') return 'moving';
  if (kind === 'failed') return 'refused';
  return kind === 'partial' || kind === 'missing' ? 'needsUser' : 'plain';
}
