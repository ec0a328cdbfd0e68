import type { Order } from '@/utils/orders/order';
import { isOrderable } from '@/utils/services/service';
import type { Draft } from '../draft';
import { findService, lastOrderOf, marked, recentOrders } from './catalogue';

/** The interval that was sent with the last order of a service. */
const usualInterval = (id: string | null): string => lastOrderOf(id)?.interval ?? '';

/** The changes to the form when a service is chosen: what is known of its link and interval comes with it. */
export function chooseService(draft: Draft, id: string): Partial<Draft> {
  const { service, sendAs, interval } = draft;
  if (id === service) return {};
  const isAddress = marked.value.sendAddress.includes(id);
  const before = (service === null ? sendAs[''] : undefined) ?? (isAddress ? 'address' : 'name');
  return {
    service: id,
    sendAs: { [id]: before, ...sendAs },
    // A typed value stays; one that came with the service before goes with it.
    interval: interval === usualInterval(service) ? usualInterval(id) : interval,
    confirmed: [],
  };
}

/** The last order for the platform of the form's channel, where no service is chosen yet and it can be ordered again. */
export function proposedOrder({ service, platform }: Draft): Order | null {
  if (service !== null || platform === null) return null;
  const last = recentOrders.value.find((order) => order.platform === platform && order.state === 'placed');
  const listed = last && findService(last.service);
  return listed && isOrderable(listed) ? last : null;
}
