import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWhole } from '@/utils/money/whole-number';

const grouped = (value: number, mask: string) => String(value).replace(/\B(?=(?:\d{3})+$)/g, mask);

describe('a whole number', () => {
  it.each<[string, number | null]>([
    ['0', 0],
    ['-0', 0],
    ['157', 157],
    ['-12', -12],
    [' 8 ', 8],
    ['5.0', 5],
    ['5.00', 5],
    ['5.0000', 5],
    ['0.000', 0],
    ['1234.000', 1234],
    // One, or a thousand.
    ['1.000', null],
    ['12.000', null],
    ['999.000', null],
    ['-1.000', null],
    ['12.204', null],
    ['1.5', null],
    ['1,000', null],
    ['1.000.000', null],
    ['1 000', null],
    ['1e3', null],
    ['0x10', null],
    ['NaN', null],
    ['', null],
    ['unlimited', null],
    ['9'.repeat(16), null],
  ])('%j is %s', (text, value) => {
    expect(readWhole(text)).toBe(value);
  });

  it.each([null, true, ['5'], { a: '5' }, undefined])('is none in %o', (value) => {
    expect(readWhole(value)).toBeNull();
  });

  it('is never the thousandth part of one in grouped digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 10 ** 12 }), fc.constantFrom('.', ',', ' '), (value, mark) => {
        expect(readWhole(grouped(value, mark))).toBeNull();
        expect(readWhole(String(value))).toBe(value);
      }),
    );
  });
});
