import { describe, expect, test } from 'vitest';
import type { Order, OrderState } from '@/utils/orders/order';
import { spentOf } from '@/utils/spending/counted-cost';
import { anOrder } from '../../an-order';

/** 1,000 pieces at 2.00: 2 per thousand, 2,000 each. */
const order = (changes: Partial<Order> = {}): Order =>
  anOrder({ rate: '2.00', quantity: 1000, quoted: '2', currency: 'USD', report: null, ...changes });
const report = (word: string, charge: string | null, currency: string | null = 'USD'): Order['report'] => ({
  word,
  at: 2000,
  charge,
  currency,
  startCount: null,
  remains: null,
});
const costOf = (changes: Partial<Order>, unit: 'perThousand' | 'quoted' | null = 'perThousand') =>
  spentOf([order(changes)], 'USD', () => (unit === 'quoted' ? undefined : unit)).map(({ cost }) => cost);

const at = (changes: Partial<Order>) => spentOf([order(changes)], 'USD', () => null)[0]?.moment;

describe('what an order counts', () => {
  test.each<[OrderState, (string | null)[]]>([
    ['intent', ['2']],
    ['sending', ['2']],
    ['placed', ['2']],
    ['unknown', ['2']],
    ['placedIdLost', ['2']],
    ['ambiguous', ['2']],
    ['dismissed', ['2']],
    ['rejected', []],
    ['notSent', []],
    ['notPlaced', []],
  ])('%s: unknown outcomes count as spent, what was not taken does not', (state, counted) => {
    expect(costOf({ state })).toEqual(counted);
  });

  test.each<[string, string | null, string]>([
    ['Processing', '2.00', '2.00'],
    ['Processing', null, '2'],
    ['Processing', '0', '2'],
    ['A word of theirs', '0', '2'],
    ['Completed', '1.90', '1.90'],
    ['Completed', '3.00', '3.00'],
    ['Completed', '0', '2'],
    ['Partial', '0.50', '0.50'],
    ['Partial', '2.00', '2.00'],
    ['Partial', '0', '0'],
    ['Canceled', '0', '0'],
    ['Canceled', null, '0'],
    ['Canceled', '2.00', '2.00'],
    ['Canceled', '0.50', '0.50'],
    ['Refunded', '2.00', '0'],
    ['Refunded', null, '0'],
    ['Refunded', '0', '0'],
    ['Refunded', '0.50', '0.50'],
    ['Failed', '2.00', '2.00'],
    ['Failed', null, '2'],
    ['Failed', '0', '0'],
    ['Completed', '-1', '2'],
  ])('"%s" with charge %s counts %s', (word, charge, counted) => {
    expect(costOf({ report: report(word, charge) })).toEqual([counted]);
  });

  test('the dearer reading counts while nobody knows what a rate buys, and the charge once it is there', () => {
    expect(costOf({}, null)).toEqual(['2000']);
    expect(costOf({ report: report('Completed', '2') }, null)).toEqual(['2']);
  });

  test('of another account what was quoted counts', () => {
    expect(costOf({ quoted: '7' }, 'quoted')).toEqual(['7']);
    expect(costOf({ quoted: null }, 'quoted')).toEqual(['2000']);
    expect(costOf({ rate: null, quoted: null }, 'quoted')).toEqual([null]);
  });

  test('without a rate what was quoted counts, and without that nobody knows', () => {
    expect(costOf({ rate: null, quoted: '5' })).toEqual(['5']);
    expect(costOf({ rate: null, quoted: null })).toEqual([null]);
    expect(costOf({ rate: null, quoted: null, report: report('Completed', '4') })).toEqual(['4']);
  });

  test('a second charge that was seen counts too', () => {
    const read = { amount: '1', at: 1 };
    const chargedTwice = { cost: '2', from: read, to: read, isSeen: true };
    expect(costOf({ chargedTwice })).toEqual(['4']);
    expect(costOf({ chargedTwice, rate: null, quoted: null })).toEqual([null]);
  });

  test('another currency does not count, and an unnamed one does', () => {
    expect(costOf({ currency: 'EUR' })).toEqual([]);
    expect(costOf({ currency: 'EUR', report: report('Completed', '9', 'USD') })).toEqual(['9']);
    expect(costOf({ currency: 'USD', report: report('Completed', '9', 'EUR') })).toEqual(['2']);
    expect(costOf({ currency: 'EUR', report: report('Completed', '9', null) })).toEqual([]);
    expect(costOf({ currency: null })).toEqual(['2']);
  });

  test('an order that was placed elsewhere and imported by its id does not count', () => {
    expect(costOf({ service: '', sentAt: null, report: report('Completed', '9') })).toEqual([]);
    expect(costOf({ service: '', sentAt: 5 })).toEqual(['2']);
    expect(costOf({ service: '7', sentAt: null })).toEqual(['2']);
  });

  test('its time is the panel’s where that is known, and two minutes after the read before it', () => {
    expect(at({ balanceBefore: { amount: '9', at: 5000, serverAt: 9000 } })).toEqual({
      at: 125_000,
      serverAt: 129_000,
    });
    expect(at({ balanceBefore: null, createdAt: 1000 })).toEqual({ at: 121_000 });
  });
});
