import { formatDayTime, formatNumber } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import { curveOf, curvePath } from '@/utils/orders/curve-path';
import type { Order } from '@/utils/orders/order';
import { Curve } from '../ui/Curve';

/** How much of an order was delivered when, as a line with the days of its ends. */
export function DeliveryCurve({ order, now }: { order: Order; now: number }) {
  const [curve, path] = [curveOf(order, now), curvePath(order, now)];
  const last = curve?.points.at(-1);
  if (curve === null || path === null || last === undefined) return null;
  const start = order.sentAt === null ? (curve.points[0]?.[1] ?? 0) : 0;
  const label = text(
    'curveLabel',
    formatNumber(start),
    formatDayTime(curve.from),
    formatNumber(last[1]),
    formatDayTime(last[0]),
  );
  return (
    <div class="curved">
      <Curve path={path} label={label} />
      <div class="between" aria-hidden="true">
        <small>{formatDayTime(curve.from)}</small>
        <small>{formatDayTime(curve.to)}</small>
      </div>
    </div>
  );
}
