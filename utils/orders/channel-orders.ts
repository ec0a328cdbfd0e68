import type { DeclaredChannel } from '../channels/declared-channel';
import { isSameDeclared } from '../channels/my-channels';
import type { Order } from './order';

/** Orders for one spelling of a channel: how many, and when the newest of them was made. */
export type ChannelCount = Pick<Order, 'platform' | 'channel'> & { count: number; lastAt: number };

/** How many of these orders are for the channel, however it is spelled, and when the newest of them was made. */
export function channelOrders(
  channel: DeclaredChannel,
  counts: ChannelCount[],
): { count: number; lastAt: number | null } {
  const own = counts.filter((each) =>
    isSameDeclared(channel, { platform: each.platform, name: each.channel }),
  );
  return {
    count: own.reduce((sum, { count }) => sum + count, 0),
    lastAt: own.length === 0 ? null : Math.max(...own.map(({ lastAt }) => lastAt)),
  };
}
