import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDecimal, parseDecimal, roundDecimal } from '../../panel/trade/decimal.ts';

test.each([
  ['128.40', 2, '128.40'],
  ['128.4', 2, '128.40'],
  ['0.00001', 2, '0.00001'],
  ['-0.5', 2, '-0.50'],
  ['192000', 0, '192000'],
  ['1.500', 0, '1.5'],
  ['0', 2, '0.00'],
  ['9007199254740993.000000000000001', 2, '9007199254740993.000000000000001'],
])('%s with at least %i places is %s', (text, least, shown) => {
  expect(formatDecimal(parseDecimal(text), least)).toBe(shown);
});

test.each(['', '1e3', '1,5', ' 1', '.5', '5.', 'NaN', '+1', '٣', '0.0000000000000001'])(
  '%j is not read',
  (text) => {
    expect(() => parseDecimal(text)).toThrow();
  },
);

test('a price per 1000 always divides', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), (units) => {
      const text = units
        .toString()
        .padStart(16, '0')
        .replace(/(\d{15})$/, '.$1');
      expect((parseDecimal(text) / 1000n) * 1000n).toBe(parseDecimal(text));
    }),
  );
});

test.each([
  ['1.005', 2, '1.01'],
  ['1.0049', 2, '1.00'],
  ['-1.005', 2, '-1.01'],
  ['0.5', 0, '1'],
])('%s to %i places is %s', (text, places, rounded) => {
  expect(formatDecimal(roundDecimal(parseDecimal(text), places), places)).toBe(rounded);
});
