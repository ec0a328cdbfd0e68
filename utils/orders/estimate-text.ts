import { formatMoney } from '../i18n/format';
import { text } from '../i18n/text';
import type { RateUnit } from '../money/money';
import type { Order } from './order';
import { possibleCosts } from './order-cost';

/** "$2.00", or "$0.002 or $2.00" while nobody knows what the rate buys; `null` without a rate. */
export function estimateText(
  order: Pick<Order, 'rate' | 'quantity' | 'quoted' | 'currency'>,
  unit: RateUnit | null,
): string | null {
  const [cheaper, dearer] = possibleCosts(order, unit).map((cost) => formatMoney(cost, order.currency));
  if (cheaper === undefined) return null;
  return dearer === undefined ? cheaper : text('estimateEither', cheaper, dearer);
}
