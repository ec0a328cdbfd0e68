import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasRisenBy, percentApart } from '@/utils/money/percent';

test.each([
  ['0.50', '0.56', 12],
  ['0.56', '0.50', 11],
  ['1', '1.004', 0],
  ['1', '1.005', 1],
  ['0.5', '0.500', 0],
  ['0.01', '100', 999_900],
  ['0', '1', null],
  ['0.00', '0', null],
])('%s and %s are %o percent apart', (before, after, percent) => {
  expect(percentApart(before, after)).toBe(percent);
});

test.each([
  ['1.00', '1.1', 10, false],
  ['1.00', '1.10000000001', 10, true],
  ['0.5', '0.4', 1, false],
  ['0', '0.01', 1000, true],
])('from %s to %s is more than %i %%: %o', (before, after, percent, hasRisen) => {
  expect(hasRisenBy(before, after, percent)).toBe(hasRisen);
});

const text = (amount: number) => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;

test('both are exact, whatever the decimals, and fit each other', () => {
  const cents = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(cents, cents, fc.integer({ min: 1, max: 1000 }), (was, is, percent) => {
      expect(hasRisenBy(text(was), text(is), percent)).toBe(is * 100 > was * (100 + percent));
      expect(percentApart(text(was), text(is))).toBe(
        Math.floor((Math.abs(is - was) * 200 + was) / (2 * was)),
      );
    }),
  );
});
