import { quantityOf, type Order, type Sample } from './order';
import { isOpen } from './order-state';

/** The curve's own measures: whoever draws it stretches them. */
const curveWidth = 100;
const curveHeight = 20;

type Drawn = Pick<Order, 'samples' | 'quantity' | 'sentAt' | 'state' | 'report' | 'lookAgainAt'>;

/** Whole tenths: a path is stored as text, five of them in each snapshot. */
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** From when to when it is drawn (ms since 1970), and the samples between; `null` where there is nothing to draw. */
export function curveOf(order: Drawn, now: number): { from: number; to: number; points: Sample[] } | null {
  const { samples = [], sentAt } = order;
  const from = sentAt ?? samples[0]?.[0];
  if (from === undefined || quantityOf(order) === null) return null;
  // A file may bring them in any order.
  const points = samples.filter(([at]) => at >= from).toSorted(([a], [b]) => a - b);
  const last = points.at(-1);
  if (last === undefined) return null;
  // What was last reported still holds; of an order that has ended, up to then.
  const to = isOpen(order) ? Math.max(now, last[0]) : last[0];
  return to > from ? { from, to, points } : null;
}

/**
 * The curve as the path of a drawing, in steps: each report holds until the next. It begins with nothing delivered as
 * the order was sent.
 */
export function curvePath(order: Drawn, now: number): string | null {
  const curve = curveOf(order, now);
  if (curve === null) return null;
  const { from, to, points } = curve;
  const across = (at: number) => tenth(((at - from) / (to - from)) * curveWidth);
  const up = (delivered: number) => tenth(curveHeight - (delivered / order.quantity) * curveHeight);
  const start = order.sentAt === null ? up(points[0]?.[1] ?? 0) : curveHeight;
  const steps = points.map(([at, delivered]) => `H${across(at)}V${up(delivered)}`);
  return `M0 ${start}${steps.join('')}H${curveWidth}`;
}
