import type { OrderStanding } from '@/utils/orders/order';
import { orderTone, orderLabel } from '@/utils/orders/order-label';

const looks = { moving: 'live', needsUser: 'needs', refused: 'refused', plain: undefined };

/** How an order stands, in the panel's word or ours. Colour only adds to the word. */
export function OrderStatus({ order }: { order: OrderStanding }) {
  return <bdi class={looks[orderTone(order)]}>{orderLabel(order)}</bdi>;
}
