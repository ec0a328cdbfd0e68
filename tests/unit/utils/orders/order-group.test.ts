import { describe, expect, it } from 'vitest';
import { orderStates } from '@/utils/orders/order';
import { orderGroup } from '@/utils/orders/order-group';
import { anOrder, reported } from '../../an-order';

describe('orderGroup', () => {
  it.each([
    ['processing', 'open'],
    ['queued', 'open'],
    ['Wird bearbeitet', 'open'],
    ['Success', 'completed'],
    ['Partial', 'partial'],
    ['Cancelled', 'canceled'],
    ['Refunded', 'canceled'],
    ['Error', 'failed'],
  ])('puts a placed order with the word "%s" under %s', (word, group) => {
    expect(orderGroup(anOrder({ report: reported(word) }))).toBe(group);
  });

  it('puts each state somewhere', () => {
    const groups = orderStates.map((state) => [state, orderGroup(anOrder({ state, report: null }))]);
    expect(Object.fromEntries(groups)).toEqual({
      intent: 'open',
      sending: 'open',
      placed: 'open',
      rejected: 'failed',
      notSent: 'notPlaced',
      unknown: 'needsUser',
      placedIdLost: 'needsUser',
      notPlaced: 'notPlaced',
      ambiguous: 'needsUser',
      dismissed: 'dismissed',
    });
  });
});
