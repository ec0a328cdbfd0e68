import { formatMoney, formatTime } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import type { Order } from '@/utils/orders/order';
import { possibleCosts, readingOfFall } from '@/utils/orders/order-cost';

type OrderEvidenceProps = {
  order: Order;
  /** Milliseconds since 1970, as `now`; `null` when no check is planned. */
  nextCheckAt: number | null;
  now: number;
};

/** Which reading of the rate the fall of the balance fits, and when the balance is checked next. */
export function OrderEvidence({ order, nextCheckAt, now }: OrderEvidenceProps) {
  const unit = readingOfFall(order);
  const [cost] = unit === null ? [] : possibleCosts(order, unit);
  return (
    <>
      {unit !== null && cost !== undefined && (
        <p class="hint">
          {text(
            unit === 'perOne' ? 'fallFitsPerOne' : 'fallFitsPerThousand',
            formatMoney(cost, order.currency),
          )}
        </p>
      )}
      {nextCheckAt !== null && nextCheckAt > now && (
        <p class="hint">{text('nextCheck', formatTime(nextCheckAt))}</p>
      )}
    </>
  );
}
