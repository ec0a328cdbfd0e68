import { expect, test } from 'vitest';
import { supportText } from '@/utils/orders/support-text';
import { anOrder } from '../../an-order';

const at = Date.UTC(2026, 10, 23, 0, 52, 45);

test('what support needs of an order, and nothing of the account', () => {
  const order = anOrder({
    sentAt: at,
    endedAt: at + 1000,
    note: 'my own words',
    steps: [
      { at, kind: 'sent', text: '100.00' },
      { at: at + 60_000, kind: 'status', text: 'In progress', charge: '0.50', startCount: 10, remains: 900 },
      { at: at + 120_000, kind: 'status', text: 'Partial', remains: 360 },
    ],
  });
  expect(supportText(order).split('\n')).toEqual([
    'Order id: 12345',
    'Service id: 2114',
    'Service: Twitch Live Viewers | 60 min | No drop',
    'Link: monstercat',
    'Quantity: 1000',
    'Sent: 2026-11-23 00:52:45 UTC',
    'Answered: 2026-11-23 00:52:46 UTC',
    'Start count: 10',
    'Remains: 360',
    'Charged: 0.50 USD',
    'Statuses seen',
    '2026-11-23 00:53:45 UTC  In progress  start count 10  Remains: 900  charge 0.50',
    '2026-11-23 00:54:45 UTC  Partial  Remains: 360',
  ]);
});

test('what is not known is left out, and an order without an id says so', () => {
  const bare = anOrder({ id: null, service: '', link: '', quantity: 0, sentAt: null, report: null });
  expect(supportText(bare)).toBe('Order id: Unknown\nService: Twitch Live Viewers | 60 min | No drop');
});
