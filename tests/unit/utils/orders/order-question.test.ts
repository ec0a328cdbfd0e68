import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { platformKeys } from '@/utils/channels/platform-name';
import { orderGroups } from '@/utils/orders/order-group';
import { newestSort, noFilter } from '@/utils/orders/order-query';
import { readOrderQuestion, writeOrderQuestion, type OrderQuestion } from '@/utils/orders/order-question';
import { midnight, placedBy } from '@/utils/orders/placed';

const now = new Date(2026, 10, 22, 15, 30).getTime();

const words = fc.string({ unit: 'grapheme', maxLength: 60 });
const day = fc.integer({ min: -2000, max: 0 }).map((days) => midnight(now, days));
const questions: fc.Arbitrary<OrderQuestion> = fc.record({
  filter: fc.record({
    words,
    group: fc.option(fc.constantFrom(...orderGroups)),
    platform: fc.option(fc.constantFrom(...platformKeys)),
    channel: fc.option(
      fc.record({
        platform: fc.option(fc.constantFrom(...platformKeys)),
        channel: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
      }),
    ),
    service: fc.option(words),
    placed: fc.oneof(
      fc.constantFrom('any', 'today', 'days7', 'days30', 'year').map((by) => placedBy(by, now)),
      fc.record({ by: fc.constant('range' as const), since: fc.option(day), until: fc.option(day) }),
    ),
  }),
  sort: fc.record({
    by: fc.constantFrom('time', 'quantity', 'state', 'charge'),
    isAscending: fc.boolean(),
  }),
});

/** As a link or a bookmark carries it. */
const throughAddress = (question: string) => new URL(`x:y#orders?${question}`).hash.replace('#orders?', '');

describe('the question of the list of orders', () => {
  it('comes out of an address as it went in', () => {
    fc.assert(
      fc.property(questions, (question) => {
        expect(readOrderQuestion(throughAddress(writeOrderQuestion(question)), now)).toEqual(question);
      }),
      { numRuns: 2000 },
    );
  });

  it('is nothing where nothing is asked', () => {
    expect(writeOrderQuestion({ filter: noFilter, sort: newestSort })).toBe('');
    expect(readOrderQuestion('', now)).toEqual({ filter: noFilter, sort: newestSort });
  });

  it.each([
    'status=none',
    'platform=__proto__',
    'channel=twitch',
    'channel=nowhere:name',
    'placed=later',
    'sort=-name',
    'sort=',
    'other=1',
    '%',
  ])('filters nothing by %j', (address) => {
    expect(readOrderQuestion(address, now)).toEqual({ filter: noFilter, sort: newestSort });
  });

  it('is read from any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (address) => {
        expect(() => writeOrderQuestion(readOrderQuestion(address, now))).not.toThrow();
      }),
    );
  });
});
