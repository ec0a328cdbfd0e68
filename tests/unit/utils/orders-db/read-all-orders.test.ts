import { beforeEach, expect, test } from 'vitest';
import { saveOrders } from '@/entrypoints/background/records/write-orders';
import { readInParts } from '@/utils/orders-db/read-all-orders';
import { anOrder } from '../../an-order';
import { freshProfile } from '../../entrypoints/background/fresh-worker';
import { uuidOf } from '../../entrypoints/background/sample-order';

beforeEach(freshProfile);

test.each([
  ['one after the other', (n: number) => n],
  ['all in one moment', () => 7],
  ['in a few moments', (n: number) => Math.floor(n / 400)],
])('every order is read once, the oldest first, however they were made: %s', async (_how, timeOf) => {
  const orders = Array.from({ length: 1300 }, (_, n) =>
    anOrder({ uuid: uuidOf(n), id: String(n), createdAt: timeOf(n) }),
  );
  await saveOrders(orders);
  const read: string[] = [];
  for await (const part of readInParts()) {
    read.push(...part.orders.map(({ uuid }) => uuid));
    expect(part.read).toBe(read.length);
  }
  expect(read).toEqual(orders.map(({ uuid }) => uuid));
});
