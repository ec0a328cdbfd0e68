import { formatNumber } from '@/utils/i18n/format';
import { privateText } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import type { Order } from '@/utils/orders/order';
import type { RecentLine } from '@/utils/snapshot';

/** Records that are looked through: of orders for one channel the newest of each service is enough. */
export const maxRecentRecords = 30;

const maxLines = 3;

/** Of what was ordered last, one line for each service and channel, the newest first: finished text. */
export function recentLines(orders: Order[], account: string): RecentLine[] {
  const byTarget = new Map<string, Order>();
  for (const order of orders) {
    // Of one that was placed elsewhere nobody knows what to order again.
    if (order.account !== account || order.state !== 'placed' || order.service === '') continue;
    const target = JSON.stringify([order.service, order.platform, order.channel]);
    if (!byTarget.has(target)) byTarget.set(target, order);
  }
  return [...byTarget.values()].slice(0, maxLines).map((order) => ({
    uuid: order.uuid,
    service: order.serviceName,
    what: text('recentWhat', formatNumber(order.quantity), privateText(order.channel)),
    at: order.createdAt,
  }));
}
