import { channelAddress } from '@/utils/channels/channel';
import type { Order } from '@/utils/orders/order';
import type { ActiveTab } from '../active-tab';
import { draftKey, newDraft, type Draft } from '../draft';

/** The form as it was when this order was placed. */
export function draftOfOrder(order: Order, from: ActiveTab, now: number): Draft {
  const { platform, channel: name, link, service } = order;
  const channel = platform === null ? null : { platform, name };
  const isAddress = channel !== null && link === channelAddress(channel);
  return {
    ...newDraft(channel, from, now),
    key: draftKey(channel),
    channel: channel === null ? link : name,
    service,
    quantity: String(order.quantity),
    interval: order.interval ?? '',
    sendAs: { [service]: isAddress ? 'address' : 'name' },
  };
}
