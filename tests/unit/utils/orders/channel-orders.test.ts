import { describe, expect, it } from 'vitest';
import { channelOrders } from '@/utils/orders/channel-orders';

describe('channelOrders', () => {
  const orders = [
    { platform: 'twitch' as const, channel: 'Monstercat', count: 1, lastAt: 3000 },
    { platform: 'twitch' as const, channel: 'monstercat', count: 4, lastAt: 5000 },
    { platform: 'kick' as const, channel: 'monstercat', count: 1, lastAt: 9000 },
    { platform: null, channel: 'monstercat', count: 1, lastAt: 7000 },
  ];

  it('counts the orders of one channel on one platform, and finds the newest', () => {
    expect(channelOrders({ platform: 'twitch', name: 'monstercat' }, orders)).toEqual({
      count: 5,
      lastAt: 5000,
    });
  });

  it('takes a name without a platform for its exact text', () => {
    expect(channelOrders({ platform: null, name: 'monstercat' }, orders)).toEqual({ count: 1, lastAt: 7000 });
  });

  it('says when there is none', () => {
    expect(channelOrders({ platform: 'twitch', name: 'other' }, orders)).toEqual({ count: 0, lastAt: null });
  });
});
