import { describe, expect, it } from 'vitest';
import { orderTone, orderLabel } from '@/utils/orders/order-label';
import { anOrder, reported } from '../../an-order';

describe('orderLabel', () => {
  it.each([
    ['a known word of the panel', anOrder({ report: reported('In_Progress') }), 'Running'],
    [
      'a word that we do not know, as it is',
      anOrder({ report: reported('Wird bearbeitet') }),
      'Wird bearbeitet',
    ],
    ['placed, before the panel has spoken', anOrder({ report: null }), 'Placed'],
    ['not settled', anOrder({ state: 'unknown', report: null }), 'Not confirmed'],
    [
      'our own state before an old word',
      anOrder({ state: 'dismissed', report: reported('Pending') }),
      'Dismissed',
    ],
  ])('says %s', (_name, order, word) => {
    expect(orderLabel(order)).toBe(word);
  });
});

describe('orderTone', () => {
  it.each([
    ['moving', anOrder({ report: reported('processing') })],
    ['plain', anOrder({ report: reported('completed') })],
    ['plain', anOrder({ report: reported('pending') })],
    ['needsUser', anOrder({ report: reported('partial') })],
    ['needsUser', anOrder({ state: 'ambiguous', report: null })],
    ['needsUser', anOrder({ state: 'notPlaced', report: null })],
    ['refused', anOrder({ state: 'rejected', report: null })],
    ['refused', anOrder({ report: reported('failed') })],
    ['plain', anOrder({ state: 'notSent', report: null })],
  ] as const)('is %s for %o', (tone, order) => {
    expect(orderTone(order)).toBe(tone);
  });
});
