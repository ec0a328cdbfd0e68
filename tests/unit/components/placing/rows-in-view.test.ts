import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsInView, topOf } from '@/components/placing/rows-in-view';

const heights = { head: 32, option: 50 };

describe('topOf', () => {
  it('begins the first option of a group at its head', () => {
    expect([0, 1, 2, 3].map((at) => topOf([2, 3], at, heights))).toEqual([0, 82, 132, 214]);
  });
});

describe('rowsInView', () => {
  it('draws a short list whole', () => {
    expect(rowsInView([2, 3], 0, 600, heights)).toEqual({ first: 0, end: 5, above: 0, below: 0 });
  });

  it('draws a few of ten thousand', () => {
    const { first, end } = rowsInView([10_000], 250_000, 600, heights);
    expect(end - first).toBeLessThan(60);
  });

  it('draws all that is seen, and takes as much room as the whole list', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(sizes, fc.nat({ max: 40_000 }), (groups, scrolled) => {
        const count = groups.reduce((sum, size) => sum + size, 0);
        const whole = topOf(groups, count, heights);
        const at = Math.max(0, Math.min(scrolled, whole - 500));
        const rows = rowsInView(groups, at, 500, heights);
        expect(rows.above).toBe(topOf(groups, rows.first, heights));
        expect(rows.above).toBeLessThanOrEqual(at);
        expect(whole - rows.below).toBeGreaterThanOrEqual(Math.min(whole, at + 500));
      }),
    );
  });
});
