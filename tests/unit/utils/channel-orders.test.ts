import { describe, expect, it } from 'vitest';
import { channelOrders } from '@/utils/channel-orders';
import { anOrder } from '../an-order';

describe('channelOrders', () => {
  const orders = [
    anOrder({ createdAt: 3000, channel: 'Monstercat' }),
    anOrder({ createdAt: 5000 }),
    anOrder({ createdAt: 9000, platform: 'kick' }),
    anOrder({ createdAt: 7000, platform: null }),
  ];

  it('counts the orders of one channel on one platform, and finds the newest', () => {
    expect(channelOrders({ platform: 'twitch', name: 'monstercat' }, orders)).toEqual({
      count: 2,
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
