import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { thinEvenly, type Timed } from '@/utils/thin-evenly';

const points = fc
  .array(fc.integer({ min: 0, max: 8_640_000_000_000_000 }), { maxLength: 120 })
  .map((times): Timed[] => times.toSorted((a, b) => a - b).map((at, index) => [at, index] as const));

test('of points the first and the last stay, none is invented, and they stay in order', () => {
  fc.assert(
    fc.property(points, fc.integer({ min: 2, max: 60 }), (all, max) => {
      const kept = thinEvenly(all, max);
      expect(kept).toHaveLength(Math.min(all.length, max));
      expect(kept.at(0)).toBe(all.at(0));
      expect(kept.at(-1)).toBe(all.at(-1));
      expect(kept).toEqual(all.filter((point) => kept.includes(point)));
    }),
  );
});

test('one after the other, a thousand equal steps leave gaps of which none is much larger than another', () => {
  let kept: (readonly [number])[] = [];
  for (let at = 0; at < 1000; at += 1) kept = thinEvenly([...kept, [at] as const], 48);
  const gaps = kept.slice(1).map(([at], index) => at - (kept[index]?.[0] ?? 0));
  expect(kept).toHaveLength(48);
  // Without its last, which stands where time has come to.
  expect(Math.max(...gaps)).toBeLessThanOrEqual(4 * Math.min(...gaps.slice(0, -16)));
  expect(Math.max(...gaps)).toBeLessThanOrEqual(64);
});
