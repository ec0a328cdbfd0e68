import { describe, expect, test } from 'vitest';
import { possibleCosts, readingOfFall } from '@/utils/orders/order-cost';
import { sampleOrder } from '../../entrypoints/background/sample-order';

describe('the possible costs of an order', () => {
  test.each([
    ['both while nobody knows what the rate buys', '2.00', 100, null, ['0.2', '200']],
    ['one where it is known', '2.00', 100, 'perThousand', ['0.2']],
    ['one where it is for each', '2.00', 100, 'perOne', ['200']],
    ['one where both are the same', '0', 100, null, ['0']],
  ] as const)('%s', (_name, rate, quantity, unit, costs) => {
    expect(possibleCosts({ rate, quantity, quoted: null }, unit)).toEqual(costs);
  });

  test('the quote stands in for a rate that is not known', () => {
    expect(possibleCosts({ rate: null, quantity: 1, quoted: '5' }, null)).toEqual(['5']);
    expect(possibleCosts({ rate: null, quantity: 1, quoted: null }, null)).toEqual([]);
  });
});

const fallen = (after: string, changes: Parameters<typeof sampleOrder>[0] = {}) =>
  sampleOrder({
    state: 'placedIdLost',
    rate: '2.00',
    quantity: 100,
    balanceBefore: { amount: '1000.00', at: 1 },
    steps: [{ at: 2, kind: 'balance', text: after }],
    ...changes,
  });

describe('the reading that a fall of the balance fits', () => {
  test.each([
    ['the lower price', fallen('999.80'), 'perThousand'],
    ['the higher one', fallen('800.00'), 'perOne'],
    ['the lower one, rounded', fallen('999.8'), 'perThousand'],
    ['neither', fallen('999.00'), null],
    [
      'the lower one, in whole units',
      fallen('999', { rate: '10.05', balanceBefore: { amount: '1000', at: 1 } }),
      'perThousand',
    ],
    [
      'the last of several reads',
      fallen('999.80', { steps: ['1000.00', '999.80'].map((text) => ({ at: 2, kind: 'balance', text })) }),
      'perThousand',
    ],
    ['no fall, though the lower price would not show', fallen('1000.00', { quantity: 1 }), null],
    ['no read after it', fallen('', { steps: [] }), null],
    ['no read before it', fallen('999.80', { balanceBefore: null }), null],
    ['no fall', fallen('1000.00'), null],
    ['a rise', fallen('1000.20'), null],
    ['an order that was not settled by it', fallen('999.80', { state: 'unknown' }), null],
    ['no rate', fallen('999.80', { rate: null }), null],
    ['prices too small to tell apart', fallen('999.99', { rate: '0.001', quantity: 1 }), null],
  ])('%s', (_name, order, unit) => {
    expect(readingOfFall(order)).toBe(unit);
  });
});
