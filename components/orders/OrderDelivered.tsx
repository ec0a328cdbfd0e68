import { formatNumber, plural } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import { deliveredOf, quantityOf } from '@/utils/orders/order';
import { orderGroup } from '@/utils/orders/order-group';
import type { OrderLine } from '@/utils/orders/order-line';

/** How much of an order was delivered: a bar while it is open, words after. Unknown is a dotted bar, not an empty one. */
export function OrderDelivered({ order }: { order: Pick<OrderLine, 'state' | 'quantity' | 'report'> }) {
  const group = orderGroup(order);
  const delivered = deliveredOf(order);
  const ordered = quantityOf(order);
  const words =
    ordered === null
      ? text('unknown')
      : delivered === null
        ? plural('ordersOrdered', ordered)
        : text('progressOf', formatNumber(delivered), formatNumber(ordered));
  if (group !== 'open' && group !== 'needsUser') return <>{words}</>;
  return (
    <>
      {delivered === null ? (
        <progress aria-label={text('ordersDeliveredUnknown')} />
      ) : (
        <progress value={delivered} max={order.quantity} aria-label={text('ordersDelivered')} />
      )}
      <small>{words}</small>
    </>
  );
}
