import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { curveOf, curvePath } from '@/utils/orders/curve-path';
import type { Order, Sample } from '@/utils/orders/order';
import { sampleOrder, sampleReport } from '../../entrypoints/background/sample-order';

const order = (samples: Sample[] | undefined, changes: Partial<Order> = {}) =>
  sampleOrder({
    sentAt: 1000,
    quantity: 100,
    report: sampleReport(),
    ...(samples && { samples }),
    ...changes,
  });

describe('the curve of an order', () => {
  test('begins with nothing as it was sent, goes up in steps, and holds until now', () => {
    expect(
      curvePath(
        order([
          [1500, 25],
          [2000, 50],
        ]),
        3000,
      ),
    ).toBe('M0 20H25V15H50V10H100');
  });
  test('of one that is over ends with its last report', () => {
    const over = order(
      [
        [1500, 25],
        [2000, 100],
      ],
      { report: sampleReport({ word: 'Completed' }) },
    );
    expect(curvePath(over, 9000)).toBe('M0 20H50V15H100V0H100');
  });
  test('goes down where a count was put right', () => {
    expect(
      curvePath(
        order([
          [1500, 50],
          [2000, 25],
        ]),
        2000,
      ),
    ).toBe('M0 20H50V10H100V15H100');
  });
  test('of one that was sent nobody knows when begins with its first report', () => {
    expect(
      curvePath(
        order(
          [
            [1500, 50],
            [2000, 100],
          ],
          { sentAt: null },
        ),
        2000,
      ),
    ).toBe('M0 10H0V10H100V0H100');
  });
  test.each<[string, Order, number]>([
    ['has no samples', order(undefined), 3000],
    ['has only such from before it was sent', order([[500, 5]]), 3000],
    ['is for nobody knows how much', order([[1500, 5]], { quantity: 0 }), 3000],
    ['was sent in this very moment', order([[1000, 5]]), 1000],
  ])('is not there where it %s', (_name, given, now) => {
    expect(curvePath(given, now)).toBeNull();
  });
  test('stays within its picture for any samples and any clock', () => {
    const samples = fc.array(fc.tuple(fc.nat(100_000), fc.nat(100)), { maxLength: 48 });
    fc.assert(
      fc.property(samples, fc.nat(200_000), (given, now) => {
        const sorted = given.toSorted(([a], [b]) => a - b);
        const path = curvePath(order(sorted), now);
        const numbers = (path ?? '').match(/-?[\d.]+/g) ?? [];
        expect(numbers.every((each) => Number(each) >= 0 && Number(each) <= 100)).toBe(true);
        const curve = curveOf(order(sorted), now);
        expect(curve === null || curve.to > curve.from).toBe(true);
      }),
    );
  });
});
