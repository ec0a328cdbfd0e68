import { formatDay, formatDayTime, formatNumber, formatTime } from '@/utils/i18n/format';
import { privateText } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import { chargedTwiceText } from '@/utils/orders/charged-twice-text';
import { curvePath } from '@/utils/orders/curve-path';
import { deliveredOf, isUnsettled, quantityOf, type Order } from '@/utils/orders/order';
import { orderLabel } from '@/utils/orders/order-label';
import { quietSince } from '@/utils/orders/order-news';
import { statusKind } from '@/utils/orders/order-status';
import { silentSince } from '@/utils/orders/silence';
import type { OpenOrderLine, Snapshot, UnsettledLine } from '@/utils/snapshot';
import type { Forecast } from '@/utils/spending/forecast';
import { leftShort } from '@/utils/spending/forecast-text';

/** What is foretold of an order of which there is news. */
function foretold(label: string, forecast: Forecast | null): string {
  if (forecast === null) return label;
  if (forecast.isSlow) return text('statusSlow', label);
  return forecast.left === null ? label : text('statusLeft', label, leftShort(forecast));
}

/** One open order as finished text for the popup's first view. */
export function openOrderLine(order: Order, now: number, forecast: Forecast | null): OpenOrderLine {
  const delivered = deliveredOf(order);
  const ordered = quantityOf(order);
  const quantity = ordered === null ? text('unknown') : formatNumber(ordered);
  const isMoving =
    order.report !== null && statusKind(order.report.word) === 'running' && !isUnsettled(order);
  const silent = silentSince(order, now);
  const since = quietSince(order, now);
  const label = orderLabel(order);
  const status =
    since !== null
      ? text('statusNoNews', label, formatDay(since, true))
      : silent !== null
        ? text('statusSilent', label, formatDay(silent, false))
        : foretold(label, forecast);
  return {
    uuid: order.uuid,
    service: order.serviceName,
    channel: order.channel,
    progress: delivered === null ? quantity : text('progressOf', formatNumber(delivered), quantity),
    delivered,
    quantity: order.quantity,
    status: isMoving && delivered === null ? text('progressUnknown', status) : status,
    curve: curvePath(order, now),
    isMoving,
    at: order.createdAt,
  };
}

/** What an order is told from others by, where several are listed. */
export const nameOf = ({ serviceName, channel, sentAt, createdAt }: Order) => ({
  name: text('unsettledName', serviceName, privateText(channel)),
  sentText: formatDayTime(sentAt ?? createdAt),
});

/** When it was sent: the time of today, and the day of any other. */
function sentText({ sentAt, createdAt }: Order, now: number): string {
  const at = sentAt ?? createdAt;
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return isToday ? formatTime(at) : formatDayTime(at);
}

/** One sentence on an order that the user has to decide about. */
export const unsettledLine = (order: Order, nextCheckAt: number | null, now: number): UnsettledLine => ({
  uuid: order.uuid,
  ...nameOf(order),
  nextCheckAt,
  text: text('unsettledLine', formatNumber(order.quantity), privateText(order.channel), sentText(order, now)),
});

/** "Charged twice, we believe: the balance fell by 2 × $2.00 between 10:02 and 10:03." */
export const chargedTwiceLine = (order: Order): Snapshot['chargedTwice'][number] => ({
  uuid: order.uuid,
  ...nameOf(order),
  text: chargedTwiceText(order) ?? '',
});
