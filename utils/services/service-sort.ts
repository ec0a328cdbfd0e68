import { compareMoney, type Decimal } from '../money/money';
import type { Service } from './service';

export type SortKey = 'id' | 'name' | 'rate' | 'min' | 'max';

/** How a list of services is sorted; `null` is the panel's own order. */
export type ServiceOrder = { by: SortKey; isDescending: boolean } | null;

const words = new Intl.Collator(undefined, { numeric: true });

/** Digits that a float drops are looked at only where it sees no difference: it is a hundred times as quick. */
const compareRates = (a: Decimal, b: Decimal) => Number(a) - Number(b) || compareMoney(a, b);

function compare(a: Service, b: Service, by: SortKey): number {
  if (by === 'id' || by === 'name') return words.compare(a[by], b[by]);
  if (by === 'rate') return compareRates(a.rate ?? '0', b.rate ?? '0');
  return (a[by] ?? 0) - (b[by] ?? 0);
}

/** The services in that order; what is unknown stands last either way, and equals keep the panel's order. */
export function sortServices(services: readonly Service[], order: NonNullable<ServiceOrder>): Service[] {
  const { by, isDescending } = order;
  const known = services.filter((service) => service[by] !== null);
  const unknown = services.filter((service) => service[by] === null);
  const sign = isDescending ? -1 : 1;
  return [...known.toSorted((a, b) => sign * compare(a, b, by)), ...unknown];
}

/** The next order after a press on a column's head: up, down, then the panel's own. */
export function nextOrder(order: ServiceOrder, by: SortKey): ServiceOrder {
  if (order?.by !== by) return { by, isDescending: false };
  return order.isDescending ? null : { by, isDescending: true };
}
