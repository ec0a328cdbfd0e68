import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  maxRatePoints,
  mergeRates,
  readPoints,
  withRate,
  type RatePoint,
} from '@/utils/services/rate-history';
import { ratePath } from '@/utils/services/rate-path';
import { factsOf, readWatches, type RateWatch } from '@/utils/services/rate-watch';
import { rateHistorySchema } from '@/utils/transfer/export-format';

const list = fc.tuple(fc.nat(1_000_000), fc.constantFrom('0.5', '0.50', '0.6', '0', '12.3456'));
const afterAll = (lists: RatePoint[]) =>
  lists.reduce<RatePoint[]>((points, point) => withRate(points, point) ?? points, []);

describe('rates over time', () => {
  test.each<[string, RatePoint[], RatePoint[]]>([
    ['begin with the first list', [[10, '0.5']], [[10, '0.5']]],
    [
      'have a point for each other rate',
      [
        [10, '0.5'],
        [20, '0.6'],
        [30, '0.5'],
      ],
      [
        [10, '0.5'],
        [20, '0.6'],
        [30, '0.5'],
      ],
    ],
    [
      'have none for the same rate, however it is written',
      [
        [10, '0.5'],
        [20, '0.50'],
      ],
      [[10, '0.5']],
    ],
    [
      'lose those of a clock that was ahead',
      [
        [10, '0.5'],
        [900, '0.7'],
        [20, '0.6'],
      ],
      [
        [10, '0.5'],
        [20, '0.6'],
      ],
    ],
    [
      'lose them too where the rate is as it was',
      [
        [10, '0.5'],
        [900, '0.7'],
        [20, '0.5'],
      ],
      [[10, '0.5']],
    ],
  ])('%s', (_name, lists, points) => {
    expect(afterAll(lists)).toEqual(points);
  });

  test('are at most 48, in order, whatever lists come, and can be read again and exported', () => {
    fc.assert(
      fc.property(fc.array(list, { maxLength: 150 }), (lists) => {
        const points = afterAll(lists);
        expect(points.length).toBeLessThanOrEqual(maxRatePoints);
        expect(points.every(([at], index) => index === 0 || at > (points[index - 1]?.[0] ?? 0))).toBe(true);
        expect(readPoints(points)).toEqual(points);
        expect(rateHistorySchema.safeParse({ account: 'a', service: '1', points }).success).toBe(true);
      }),
    );
  });

  test('of here and of a file are one history, by whichever is added to the other', () => {
    fc.assert(
      fc.property(fc.array(list, { maxLength: 20 }), fc.array(list, { maxLength: 20 }), (here, there) => {
        const [a, b] = [afterAll(here), afterAll(there)];
        const merged = mergeRates(a, b);
        expect(mergeRates(merged, b)).toEqual(merged);
        expect(mergeRates(a, [])).toEqual(a);
        expect(merged.map(([at]) => at)).toEqual(merged.map(([at]) => at).toSorted((x, y) => x - y));
      }),
      {
        examples: [
          [
            [[7, '12.3456']],
            [
              [0, '12.3456'],
              [7, '0.5'],
            ],
          ],
        ],
      },
    );
  });

  test('are read without what is damaged', () => {
    expect(readPoints([[20, '0.6'], [10, '0.5'], [1], 'x', null, [NaN, '1'], [30, '-1'], [40, 5]])).toEqual([
      [10, '0.5'],
      [20, '0.6'],
    ]);
    expect(readPoints('no list')).toEqual([]);
  });
});

describe('the line of rates', () => {
  test.each<[string, RatePoint[], number, string | null]>([
    [
      'goes in steps, the lowest at its foot',
      [
        [0, '1'],
        [50, '2'],
        [75, '1.5'],
      ],
      100,
      'M0 20H50V0H75V10H100',
    ],
    ['is not there for one rate', [[0, '1']], 100, null],
    ['is not there before its time', [], 100, null],
    [
      'ends with its last point where the clock stands before it',
      [
        [0, '1'],
        [50, '2'],
      ],
      10,
      'M0 20H100V0H100',
    ],
  ])('%s', (_name, points, now, path) => {
    expect(ratePath(points, now)).toBe(path);
  });
});

describe('a watched rate', () => {
  const rateWatch: RateWatch = { service: '1', name: 'Views', below: '0.45', rise: 10, from: '0.50' };
  test.each<[string, Partial<RateWatch>, string[]]>([
    ['0.45', {}, []],
    ['0.449', {}, ['below']],
    ['0.55', {}, []],
    ['0.5501', {}, ['rise']],
    ['0.6', { rise: null }, []],
    ['0.6', { from: null }, []],
    ['0.1', { below: null }, []],
    ['0.44', { from: '0.1' }, ['below', 'rise']],
  ])('that is %s, by %o, is told as %o', (now, changes, facts) => {
    expect(factsOf({ ...rateWatch, ...changes }, now)).toEqual(facts);
  });

  test('is read without what is damaged, one for a service', () => {
    const stored = [
      rateWatch,
      { ...rateWatch, below: '-1' },
      { ...rateWatch, rise: 0 },
      7,
      null,
      { ...rateWatch, below: '0.3' },
    ];
    expect(readWatches(stored)).toEqual([{ ...rateWatch, below: '0.3' }]);
    expect(readWatches({})).toEqual([]);
  });
});
