import { isUnsettled, type Order } from './order';
import { statusKind } from './order-status';

/** What a person filters the history by; several states and status words share a group. */
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

function placedGroup(report: Order['report']): OrderGroup {
  const kind = report === null ? 'waiting' : statusKind(report.word);
  if (kind === 'completed' || kind === 'partial' || kind === 'canceled' || kind === 'failed') return kind;
  if (kind === 'missing') return 'failed';
  return kind === 'refunded' ? 'canceled' : 'open';
}

/** The one group that an order belongs to. */
export function orderGroup(order: Pick<Order, 'state' | 'report'>): OrderGroup {
  if (isUnsettled(order)) return 'needsUser';
  if (order.state === 'placed') return placedGroup(order.report);
  if (order.state === 'rejected') return 'failed';
  if (order.state === 'dismissed') return 'dismissed';
  return order.state === 'notSent' || order.state === 'notPlaced' ? 'notPlaced' : 'open';
}

export type OrderFilter = { words: string; group: OrderGroup | null };

/** Orders of the group that hold every word, in any order, in id, link, channel, service or its number. */
export function filterOrders(orders: Order[], filter: OrderFilter): Order[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return orders.filter((order) => {
    if (filter.group !== null && orderGroup(order) !== filter.group) return false;
    const { id, link, channel, platform, service, serviceName } = order;
    const all = [id ?? '', link, channel, platform ?? '', service, serviceName].join('\n').toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
