import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Order } from '@/utils/orders/order';
import { forecastOf } from '@/utils/spending/forecast';
import { leftShort, leftText, usualText } from '@/utils/spending/forecast-text';
import { daySumsOf } from '@/utils/spending/order-sums';
import { recordPartOf, RecordSum, type ServiceRecord } from '@/utils/spending/service-record';
import { usualTimes } from '@/utils/spending/usual-times';
import { sampleOrder, sampleReport } from '../../entrypoints/background/sample-order';

const hour = 3_600_000;
const sentAt = 1_000_000;
const completed = (took: number): Order =>
  sampleOrder({ sentAt, createdAt: sentAt, report: sampleReport({ word: 'Completed', at: sentAt + took }) });
function recordOf(...took: number[]): ServiceRecord {
  const sum = new RecordSum(null, sampleOrder());
  for (const order of took.map(completed)) sum.add(recordPartOf(order, daySumsOf(order)) as ServiceRecord, 1);
  return sum.record() as ServiceRecord;
}
const open = sampleOrder({ sentAt, report: sampleReport() });

describe('what is usual', () => {
  test.each([
    ['one order', [hour]],
    ['two orders', [hour, 2 * hour]],
  ])('is not known of %s', (_name, took) => {
    expect(usualTimes(recordOf(...took))).toBeNull();
  });

  test('of three orders lies between the quickest and the slowest, and in their middle', () => {
    const usual = usualTimes(recordOf(hour, 2 * hour, 5 * hour));
    expect(usual).toMatchObject({ count: 3 });
    expect((usual?.median ?? 0) / hour).toBeCloseTo(2, 0);
    expect(usual?.low).toBeLessThanOrEqual(hour);
    expect(usual?.high).toBeGreaterThanOrEqual(5 * hour);
  });

  test('of twenty orders leaves out the quickest and the slowest', () => {
    const took = [60_000, ...Array.from({ length: 18 }, () => 2 * hour), 90 * hour];
    const usual = usualTimes(recordOf(...took));
    expect(usual?.low).toBeGreaterThan(hour);
    expect(usual?.high).toBeLessThan(3 * hour);
  });

  test('of any orders holds at least eight of ten of them, to within how times are kept', () => {
    const times = fc.array(fc.integer({ min: 1000, max: 1000 * hour }), { minLength: 3, maxLength: 60 });
    fc.assert(
      fc.property(times, (took) => {
        const usual = usualTimes(recordOf(...took));
        if (usual === null) throw new Error('nothing is usual');
        const { low, high, median } = usual;
        const within = took.filter((each) => each >= low / 1.001 && each <= high * 1.001);
        expect(within.length).toBeGreaterThanOrEqual(took.length * 0.8);
        expect(low).toBeLessThan(median);
        expect(median).toBeLessThan(high);
        const middle = took.toSorted((a, b) => a - b)[Math.ceil(took.length / 2) - 1] ?? 0;
        expect(median / middle).toBeGreaterThan(0.95);
        expect(median / middle).toBeLessThan(1.05);
      }),
    );
  });
});

describe('the forecast of an open order', () => {
  const record = recordOf(2 * hour, 3 * hour, 5 * hour);
  const at = (passed: number, times = 2) => forecastOf(open, record, times, sentAt + passed);
  test.each([
    ['just sent', 0, '1 h 50 min to 5 h 30 min left'],
    ['an hour later', hour, '55 min to 4 h 30 min left'],
    ['when it may be done at any moment', 3 * hour, 'up to 2 h 20 min left'],
    ['a little late', 5.5 * hour, 'longer than usual so far'],
    ['late', 7 * hour, 'slower than usual'],
  ])('%s', (_name, passed, words) => {
    const forecast = at(passed);
    expect(forecast && leftText(forecast)).toBe(words);
    expect(forecast && usualText(forecast.usual)).toBe(
      'usually 1 h 50 min to 5 h 30 min, by 3 of your orders',
    );
  });

  const minute = 60_000;
  test.each([
    [110 * minute, 5.2 * hour, '1–6 h left'],
    [10 * minute, 5.2 * hour, 'up to 6 h left'],
    [12.5 * minute, 95 * minute, '12–95 min left'],
    [0, 20_000, 'up to 1 min left'],
    [30 * hour, 80 * hour, '1–4 d left'],
    [3 * hour, 80 * hour, 'up to 4 d left'],
  ])('from %i to %i is short in a list: %s', (low, high, words) => {
    const usual = { count: 3, median: high, low, high };
    expect(leftShort({ usual, left: { low, high }, isSlow: false })).toBe(words);
  });

  test('is slow later by a larger threshold', () => {
    expect([2, 3].map((times) => at(7 * hour, times)?.isSlow)).toEqual([true, false]);
  });

  test.each<[string, Order, ServiceRecord | undefined, number]>([
    ['under three completed orders', open, recordOf(hour, hour), sentAt + hour],
    ['without a record', open, undefined, sentAt + hour],
    ['by a clock that stands before it was sent', open, record, sentAt - 1],
    ['of one that was sent nobody knows when', sampleOrder({ sentAt: null }), record, sentAt],
    ['of one that is completed', completed(hour), record, sentAt + hour],
    ['of one that is not known to be placed', sampleOrder({ state: 'unknown', sentAt }), record, sentAt],
    [
      'of one that the panel does not know',
      sampleOrder({ sentAt, report: sampleReport({ word: 'not found' }) }),
      record,
      sentAt,
    ],
  ])('is none %s', (_name, order, known, now) => {
    expect(forecastOf(order, known, 2, now)).toBeNull();
  });

  test('is a range of two ends that differ, never below nothing, and slow only beyond what is usual', () => {
    const times = fc.array(fc.integer({ min: 1000, max: 1000 * hour }), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(times, fc.nat(3000 * hour), fc.constantFrom(1.5, 2, 3, 5), (took, passed, slow) => {
        const forecast = forecastOf(open, recordOf(...took), slow, sentAt + passed);
        if (forecast === null) throw new Error('nothing is foretold');
        const { left, isSlow, usual } = forecast;
        if (isSlow) expect(passed).toBeGreaterThan(usual.high);
        if (left === null) return;
        expect(left.low).toBeGreaterThanOrEqual(0);
        expect(left.high).toBeGreaterThan(left.low);
        const [, low, high] = /^(.*) to (.*) left$/.exec(leftText(forecast)) ?? [];
        if (low !== undefined) expect(low).not.toBe(high);
      }),
    );
  });
});
