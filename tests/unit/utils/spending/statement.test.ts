import { describe, expect, it } from 'vitest';
import type { OrderLine } from '@/utils/orders/order-line';
import { statementOf } from '@/utils/spending/statement';

const line = (changes: Partial<OrderLine>): OrderLine => ({
  uuid: '00000000-0000-4000-8000-000000000001',
  createdAt: 1000,
  id: '1',
  account: 'a',
  state: 'placed',
  service: '2114',
  serviceName: 'Viewers',
  platform: 'twitch',
  channel: 'monstercat',
  link: 'monstercat',
  quantity: 100,
  currency: 'USD',
  report: { word: 'Completed', remains: 0, charge: '0.10', currency: 'USD' },
  ...changes,
});
const asked = { account: 'a', currency: 'USD', channel: null, since: 0, until: 5000 };

describe('a statement', () => {
  it('lists the oldest first, adds exactly, and counts what nobody knows', () => {
    const lines = [line({ createdAt: 3000, report: null }), line({ createdAt: 2000 }), line({})];
    const { orders, charged, unknown } = statementOf(lines, asked);
    expect(orders.map(({ createdAt }) => createdAt)).toEqual([1000, 2000, 3000]);
    expect({ charged, unknown }).toEqual({ charged: '0.2', unknown: 1 });
  });

  it.each([
    ['another account', { account: 'b' }],
    ['before it', { createdAt: -1 }],
    ['after it', { createdAt: 5000 }],
    ['another currency', { report: { word: 'Completed', remains: 0, charge: '1', currency: 'EUR' } }],
    ['not placed', { state: 'rejected' }],
    ['imported by its id', { service: '' }],
  ] as const)('leaves out an order of or that was %s', (_what, changes) => {
    expect(statementOf([line(changes)], asked).orders).toEqual([]);
  });

  it('is of one channel where one is asked for', () => {
    const lines = [line({}), line({ platform: 'kick' }), line({ channel: 'other' })];
    const channel = { platform: 'twitch', channel: 'monstercat' } as const;
    expect(statementOf(lines, { ...asked, channel }).orders).toEqual([lines[0]]);
  });
});
