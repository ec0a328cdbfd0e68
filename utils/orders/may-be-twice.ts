import type { Order, OrderState } from './order';

/** States in which the panel took the order, or may have. */
const maybeTaken: ReadonlySet<OrderState> = new Set<OrderState>([
  'placed',
  'placedIdLost',
  'unknown',
  'ambiguous',
  'dismissed',
]);

/**
 * Whether the panel may have taken it twice: it went out without a proven guard, and the balance does not always show a
 * second charge.
 */
export const mayBeTwice = ({ guard, state }: Pick<Order, 'guard' | 'state'>): boolean =>
  (guard === 'none' || guard === 'presumed') && maybeTaken.has(state);
