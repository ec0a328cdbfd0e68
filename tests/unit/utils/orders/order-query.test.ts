import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMoney } from '@/utils/money/money';
import { orderStates } from '@/utils/orders/order';
import { orderGroup, orderGroups } from '@/utils/orders/order-group';
import { lineOf, type OrderLine } from '@/utils/orders/order-line';
import {
  findLines,
  matcherOf,
  newestSort,
  noFilter,
  type OrderFilter,
  type OrderSort,
} from '@/utils/orders/order-query';
import { anOrder } from '../../an-order';

const aLine = (changes: Parameters<typeof anOrder>[0] = {}) => lineOf(anOrder(changes));
const always = async () => true;
const nothing = () => undefined;

describe('the words of a search', () => {
  const twitch = aLine({ uuid: 'a' });
  const kick = aLine({ uuid: 'b', platform: 'kick', channel: 'Nightbakery', link: 'Nightbakery', id: null });

  it.each([
    ['', [twitch, kick]],
    ['no such words', []],
    ['MONSTERCAT', [twitch]],
    ['nightbakery kick', [kick]],
    ['drop viewers 60', [twitch, kick]],
    ['12345', [twitch]],
    ['2114 bakery', [kick]],
  ])('"%s" finds in id, link, channel, platform, service and its number', (words, expected) => {
    expect([twitch, kick].filter(matcherOf({ ...noFilter, words }))).toEqual(expected);
  });
});

const someLines: fc.Arbitrary<OrderLine[]> = fc
  .array(
    fc.record({
      state: fc.constantFrom(...orderStates, 'placed' as const),
      word: fc.constantFrom('Processing', 'Completed', 'Partial', 'Odd'),
      platform: fc.constantFrom('twitch' as const, 'kick' as const, null),
      channel: fc.constantFrom('one', 'two'),
      service: fc.constantFrom('7', '8'),
      quantity: fc.nat(20),
      charge: fc.option(fc.constantFrom('1', '1.00', '0.5', '12', '1.00000000000000000001'), { nil: null }),
      createdAt: fc.nat(100),
    }),
    { maxLength: 60 },
  )
  .map((orders) =>
    orders
      .toSorted((a, b) => b.createdAt - a.createdAt)
      .map(({ word, charge, ...rest }, n) =>
        aLine({
          ...rest,
          uuid: String(n),
          report: { word, at: 1, charge, currency: 'USD', startCount: null, remains: null },
        }),
      ),
  );

const moments = fc.option(fc.nat(100), { nil: null });
const filters: fc.Arbitrary<OrderFilter> = fc.record({
  words: fc.constantFrom('', '', 'one', 'twitch drop', 'zzz'),
  group: fc.option(fc.constantFrom(...orderGroups), { nil: null, freq: 3 }),
  platform: fc.option(fc.constantFrom('twitch' as const, 'kick' as const), { nil: null }),
  channel: fc.option(fc.record({ platform: fc.constant('twitch' as const), channel: fc.constant('one') }), {
    nil: null,
  }),
  service: fc.option(fc.constantFrom('7', '9'), { nil: null }),
  placed: fc.record({ by: fc.constant('range' as const), since: moments, until: moments }),
});
const sorts: fc.Arbitrary<OrderSort> = fc.record({
  by: fc.constantFrom('time', 'quantity', 'state', 'charge'),
  isAscending: fc.boolean(),
});

/** The same question, answered one part after the other. */
function naively(lines: OrderLine[], filter: OrderFilter, { by, isAscending }: OrderSort): OrderLine[] {
  const { since, until } = filter.placed;
  const left = lines
    .filter((line) => filter.group === null || orderGroup(line) === filter.group)
    .filter((line) => filter.platform === null || line.platform === filter.platform)
    .filter(
      ({ channel, platform }) =>
        filter.channel === null ||
        (channel === filter.channel.channel && platform === filter.channel.platform),
    )
    .filter((line) => filter.service === null || line.service === filter.service)
    .filter(
      (line) => (since === null || line.createdAt >= since) && (until === null || line.createdAt < until),
    )
    .filter(matcherOf({ ...noFilter, words: filter.words }));
  const sign = isAscending ? 1 : -1;
  if (by === 'time') return isAscending ? left.toReversed() : left;
  return left.toSorted((a, b) => {
    if (by === 'quantity') return sign * (a.quantity - b.quantity);
    if (by === 'state')
      return sign * (orderGroups.indexOf(orderGroup(a)) - orderGroups.indexOf(orderGroup(b)));
    const [x, y] = [a.report?.charge ?? null, b.report?.charge ?? null];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * compareMoney(x, y);
  });
}

describe('any combination of filters, words and order', () => {
  it('finds what each part leaves, in the order asked for', async () => {
    await fc.assert(
      fc.asyncProperty(someLines, filters, sorts, async (lines, filter, sort) => {
        const found = await findLines(lines, { filter, sort }, always, nothing);
        expect(found).toEqual(naively(lines, filter, sort));
      }),
      { numRuns: 500 },
    );
  });

  it('sorts more than are sorted at once', async () => {
    const lines = Array.from({ length: 20_000 }, (_each, n) =>
      aLine({ uuid: String(n), quantity: (n * 7919) % 20_000 }),
    );
    const sort = { by: 'quantity', isAscending: true } as const;
    const found = await findLines(lines, { filter: noFilter, sort }, always, nothing);
    expect(found?.map(({ quantity }) => quantity)).toEqual(lines.map((_each, n) => n));
  });
});

describe('a search', () => {
  const many = Array.from({ length: 10_000 }, (_each, n) => aLine({ uuid: String(n) }));

  it('shows a first screen before it is through', async () => {
    const shown: number[] = [];
    const query = { filter: noFilter, sort: newestSort };
    await findLines(many, query, always, (first) => void shown.push(first.length));
    expect(shown).toHaveLength(1);
    expect(shown[0]).toBeLessThan(10_000);
  });

  it('ends where its answer is no longer wanted', async () => {
    const query = { filter: noFilter, sort: newestSort };
    expect(await findLines(many, query, async () => false, nothing)).toBeNull();
  });
});
