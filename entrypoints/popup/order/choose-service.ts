import { channelAddress, sameChannel } from '@/utils/channels/channel';
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

function canRepeat({ state, service }: Order): boolean {
  const listed = state === 'placed' ? findService(service) : null;
  return listed !== null && isOrderable(listed);
}

/**
 * The last order for the form's channel, else for its platform, where no service is chosen yet and it can be ordered
 * again.
 */
export function proposedOrder({ service, platform, channel }: Draft): Order | null {
  if (service !== null || platform === null) return null;
  const placed = recentOrders.value.filter((order) => order.platform === platform && canRepeat(order));
  const isOfChannel = (order: Order) =>
    sameChannel({ platform, name: order.channel }, { platform, name: channel });
  return placed.find(isOfChannel) ?? placed[0] ?? null;
}

/** The changes to the form that order this again: service, quantity, and the form in which its link was sent. */
export function takeProposal(
  draft: Draft,
  { service, quantity, platform, channel, link }: Order,
): Partial<Draft> {
  const isAddress = platform !== null && link === channelAddress({ platform, name: channel });
  return {
    ...chooseService(draft, service),
    quantity: String(quantity),
    sendAs: { ...draft.sendAs, [service]: isAddress ? 'address' : 'name' },
  };
}
