import { describe, expect, it } from 'vitest';
import { filterOrders, orderGroup } from '@/utils/order-group';
import { orderStates } from '@/utils/order';
import { anOrder, reported } from '../an-order';

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

describe('filterOrders', () => {
  const twitch = anOrder({ uuid: 'a' });
  const kick = anOrder({
    uuid: 'b',
    id: null,
    platform: 'kick',
    channel: 'nightbakery',
    link: 'nightbakery',
    state: 'unknown',
  });
  const all = [twitch, kick];

  it.each([
    ['', all],
    ['  ', all],
    ['12345', [twitch]],
    ['DROP twitch', all],
    ['kick viewers', [kick]],
    ['nightbakery 12345', []],
    ['2114', all],
    ['null', []],
  ])('finds by words: %j', (words, found) => {
    expect(filterOrders(all, { words, group: null })).toEqual(found);
  });

  it('holds to the group as well', () => {
    expect(filterOrders(all, { words: '2114', group: 'needsUser' })).toEqual([kick]);
  });
});
