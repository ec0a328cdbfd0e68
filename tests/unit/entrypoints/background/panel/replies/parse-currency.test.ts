import { expect, test } from 'vitest';
import { parseCurrency } from '@/entrypoints/background/panel/replies/parse-currency';

test.each([
  ['USD', 'USD'],
  [' USD ', 'USD'],
  ['₽', '₽'],
  ['TENLETTERS', 'TENLETTERS'],
  ['ELEVENCHARS', null],
  [`${' '.repeat(47)}USD`, 'USD'],
  [`${' '.repeat(48)}USD`, null],
  ['', null],
  ['\u200B', null],
  ['A••••', null],
  [null, null],
  [undefined, null],
  [true, null],
  [['USD'], null],
])('%j is %j', (value, currency) => {
  expect(parseCurrency(value)).toBe(currency);
});
