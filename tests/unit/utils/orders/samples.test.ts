import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxSamples, storedOrder, type Sample } from '@/utils/orders/order';
import { readRecord } from '@/utils/orders/order-record';
import { samplesAfter, withSample } from '@/utils/orders/samples';
import { sampleOrder } from '../../entrypoints/background/sample-order';

const after = (samples: Sample[], ...more: Sample[]) => more.reduce<Sample[]>(withSample, samples);

describe('samples', () => {
  test.each<[string, Sample[], Sample[]]>([
    ['of a first report', [[10, 5]], [[10, 5]]],
    [
      'of several',
      [
        [10, 5],
        [20, 7],
        [30, 9],
      ],
      [
        [10, 5],
        [20, 7],
        [30, 9],
      ],
    ],
    [
      'of a stretch without a delivery: its ends',
      [
        [10, 5],
        [20, 5],
        [30, 5],
        [40, 5],
        [50, 6],
      ],
      [
        [10, 5],
        [40, 5],
        [50, 6],
      ],
    ],
    [
      'of a count that was put right: as the panel says it',
      [
        [10, 50],
        [20, 30],
        [30, 60],
      ],
      [
        [10, 50],
        [20, 30],
        [30, 60],
      ],
    ],
    [
      'of a clock that was a year ahead: without those of the future',
      [
        [10, 5],
        [9_000_000, 7],
        [20, 8],
      ],
      [
        [10, 5],
        [20, 8],
      ],
    ],
    [
      'of two in one moment: the newer',
      [
        [10, 5],
        [10, 6],
      ],
      [[10, 6]],
    ],
  ])('%s', (_name, given, kept) => {
    expect(after([], ...given)).toEqual(kept);
  });

  const told = fc.array(fc.tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 1000 })), {
    maxLength: 200,
  });
  test('are at most 48 whatever comes, in the order of time, end with the newest, and can be stored', () => {
    fc.assert(
      fc.property(told, (all) => {
        const kept = after([], ...all);
        expect(kept.length).toBeLessThanOrEqual(maxSamples);
        expect(kept.every(([at], index) => index === 0 || at > (kept[index - 1]?.[0] ?? 0))).toBe(true);
        expect(kept.at(-1)).toEqual(all.at(-1));
        expect(storedOrder(sampleOrder({ shape: 4, samples: kept }))).toMatchObject({ samples: kept });
      }),
    );
  });
  test('of a clock that goes on keep their first', () => {
    fc.assert(
      fc.property(told, (all) => {
        const onwards = [...new Map(all).entries()].toSorted(([a], [b]) => a - b);
        expect(after([], ...onwards).at(0)).toEqual(onwards.at(0));
      }),
    );
  });
});

test.each([['text'], [[[1]]], [[[1, 'x']]], [Array.from({ length: 49 }, (_each, at) => [at, 1])]])(
  'that are damaged, as %j, are none, and the order is read all the same',
  (samples) => {
    const read = readRecord({ ...sampleOrder({ shape: 4 }), samples });
    expect(read).toEqual({ kind: 'whole', order: sampleOrder({ shape: 4 }) });
  },
);

describe('a report', () => {
  const order = sampleOrder({ sentAt: 1000, quantity: 100, samples: [[1500, 10]] });
  test.each<[string, Parameters<typeof samplesAfter>, Sample[] | undefined]>([
    [
      'adds what was delivered by it',
      [order, { remains: 40 }, 2000],
      [
        [1500, 10],
        [2000, 60],
      ],
    ],
    [
      'of too much delivered adds all',
      [order, { remains: -3 }, 2000],
      [
        [1500, 10],
        [2000, 100],
      ],
    ],
    [
      'of more remaining than was ordered adds none delivered',
      [order, { remains: 900 }, 2000],
      [
        [1500, 10],
        [2000, 0],
      ],
    ],
    ['that does not tell what remains adds none', [order, { remains: null }, 2000], order.samples],
    ['before the order was sent, by the clock, adds none', [order, { remains: 40 }, 999], order.samples],
    [
      'of an order of which nobody knows how much it is for adds none',
      [sampleOrder({ quantity: 0 }), { remains: 4 }, 2000],
      undefined,
    ],
  ])('%s', (_name, given, kept) => {
    expect(samplesAfter(...given)).toEqual(kept);
  });
});
