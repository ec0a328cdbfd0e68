import type { Decimal } from './decimal.ts';
import { formatDecimal } from './decimal.ts';

/** An order as the panel keeps it. */
export interface Order {
  id: string;
  key: string;
  service: string;
  link: string;
  quantity: number;
  /** As it was sent; '' when it was not. */
  interval: string;
  status: string;
  /** Its cost by now, booked or not. */
  charge: Decimal;
  /** The amount really taken from the balance for it. */
  booked: Decimal;
  /** Whether the time to charge has come. */
  isChargeable: boolean;
  /** The price of one piece when it was ordered. */
  piecePrice: Decimal;
  startCount: number | null;
  /** Any text where the panel is odd ("Unknown"). */
  remains: number | string | null;
  placedAt: number;
  /** While it moves by itself: when it starts and ends. */
  course: { startAt: number; finishAt: number } | null;
}

/** A test's own values; `charge` is decimal text, and the difference is booked. */
export interface OrderChange {
  status?: string;
  remains?: Order['remains'];
  charge?: string;
  startCount?: number | null;
}

/** An order as a test sees it. */
export interface OrderView extends Pick<
  Order,
  | 'id'
  | 'key'
  | 'service'
  | 'link'
  | 'quantity'
  | 'interval'
  | 'status'
  | 'startCount'
  | 'remains'
  | 'placedAt'
> {
  charge: string;
}

const finalStatuses = new Set(['completed', 'partial', 'canceled', 'refunded', 'failed']);

export function isFinal(order: Order): boolean {
  return finalStatuses.has(order.status.toLowerCase());
}

/** The pieces left to deliver: counted down by the clock while the order moves by itself. */
export function remainsAt(order: Order, now: number): Order['remains'] {
  if (order.course === null || order.status !== 'processing') return order.remains;
  const { startAt, finishAt } = order.course;
  const share = Math.min(1, Math.max(0, (now - startAt) / Math.max(1, finishAt - startAt)));
  return order.quantity - Math.floor(order.quantity * share);
}

export function viewOrder(order: Order, now: number): OrderView {
  const { id, key, service, link, quantity, interval, status, startCount, placedAt } = order;
  const remains = remainsAt(order, now);
  const charge = formatDecimal(order.charge);
  return { id, key, service, link, quantity, interval, status, startCount, placedAt, remains, charge };
}
