import { isSameStated } from './my-channels';
import type { Order } from './order';
import type { StatedChannel } from './stated-channel';

/** How many of these orders are for the channel, and when the newest of them was made. */
export function channelOrders(
  channel: StatedChannel,
  orders: Order[],
): { count: number; lastAt: number | null } {
  const own = orders.filter((order) =>
    isSameStated(channel, { platform: order.platform, name: order.channel }),
  );
  const times = own.map((order) => order.createdAt);
  return { count: own.length, lastAt: times.length === 0 ? null : Math.max(...times) };
}
