import type { Order } from './order';
import { isOpen } from './order-state';

const hour = 3_600_000;
/** An order of which nothing was heard for so long is no longer just "placed" or "processing". */
const silentHours = 24;
/** `heardAt` of an open order is renewed this often while its report stays the same. */
const renewHours = 12;

type Heard = Pick<Order, 'state' | 'report' | 'heardAt' | 'endedAt' | 'createdAt' | 'lookAgainAt'>;

const lastHeardAt = ({ report, heardAt = 0, endedAt, createdAt }: Heard): number =>
  Math.max(heardAt, report?.at ?? endedAt ?? createdAt);

/** Whether the same report again is worth a write, so that the page can tell silence from no change. */
export const isHeardLongAgo = (order: Heard, now: number): boolean =>
  isOpen(order) && now - lastHeardAt(order) >= renewHours * hour;

/** When the panel last said something of an open order, where that is a day ago or more; else `null`. */
export function silentSince(order: Heard, now: number): number | null {
  const at = lastHeardAt(order);
  const isSilent = order.state === 'placed' && isOpen(order) && now - at >= silentHours * hour;
  return isSilent ? at : null;
}
