import { platformNames } from '@/utils/channels/platforms';
import { privateText } from '@/utils/i18n/private-text';
import type { Order } from '@/utils/orders/order';
import { Sentence } from '../ui/Sentence';

/** Where an order is for: "monstercat on Twitch", or the text that was typed without a platform. */
export function OrderChannel({ order }: { order: Pick<Order, 'platform' | 'channel'> }) {
  const channel = <bdi key="channel">{privateText(order.channel)}</bdi>;
  if (order.platform === null) return channel;
  return (
    <Sentence of="ordersOnPlatform" values={[channel, platformNames[order.platform] ?? order.platform]} />
  );
}
