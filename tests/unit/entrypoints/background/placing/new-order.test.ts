import { expect, test } from 'vitest';
import { newOrder } from '@/entrypoints/background/placing/new-order';
import { storedOrder } from '@/utils/orders/order';
import type { Service } from '@/utils/services/service';
import { sampleCommand } from '../sample-command';

const listed: Service = {
  id: '7',
  name: 'Followers',
  category: 'Twitch',
  type: 'Default',
  rate: '2.00',
  min: 10,
  max: 5000,
};
const order = newOrder(sampleCommand({ interval: '15' }), listed, 'acc', 42);

test('a new order is an intent that was not sent, of the account, at that time', () => {
  expect(order).toMatchObject({ state: 'intent', counter: 1, open: 1, account: 'acc', createdAt: 42 });
  expect([order.sentAt, order.endedAt, order.id, order.balanceBefore, order.guard]).toEqual(
    Array.from({ length: 5 }, () => null),
  );
});

test('it holds what the review showed, to the letter', () => {
  const { uuid, service, link, quantity, interval, shown, channel } = sampleCommand({ interval: '15' });
  expect(order).toMatchObject({ uuid, service, link, quantity, interval, rate: shown.rate });
  expect([order.platform, order.channel]).toEqual([channel.platform, channel.name]);
});

test('it can be read back from storage', () => {
  expect(storedOrder(structuredClone(order))).toEqual(order);
});

test('a service that is not in the stored list is named by its id', () => {
  expect(newOrder(sampleCommand(), null, 'acc', 42)).toMatchObject({ serviceName: '7', category: null });
});
