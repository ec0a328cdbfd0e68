import type { Order } from '@/utils/orders/order';

/** An order that was placed and is running, with what a test needs to be otherwise. */
export function anOrder(changes: Partial<Order> = {}): Order {
  return {
    uuid: '00000000-0000-4000-8000-000000000001',
    account: 'aabbccdd00112233',
    state: 'placed',
    counter: 1,
    service: '2114',
    serviceName: 'Twitch Live Viewers | 60 min | No drop',
    category: 'Twitch live viewers',
    rate: '0.50',
    platform: 'twitch',
    channel: 'monstercat',
    link: 'monstercat',
    quantity: 1000,
    interval: null,
    quoted: '0.50',
    currency: 'USD',
    createdAt: 1000,
    sentAt: 1500,
    endedAt: null,
    balanceBefore: null,
    guard: 'close',
    id: '12345',
    offeredId: null,
    report: { word: 'processing', at: 2000, charge: '0.50', currency: 'USD', startCount: 10, remains: 360 },
    error: null,
    steps: [],
    isSeen: true,
    lookAgainAt: null,
    ...changes,
  };
}

/** A report with this status word. */
export const reported = (word: string): Order['report'] => ({
  word,
  at: 2000,
  charge: null,
  currency: null,
  startCount: null,
  remains: null,
});
