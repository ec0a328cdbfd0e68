import { expect, test } from 'vitest';
import { leftText, tightest } from '@/utils/spending/limit-lines';
import type { Left } from '@/utils/spending/limit-rule';

const left = (amount: string | null, kind: Left['kind'] = 'day'): Left => ({
  kind,
  limit: { amount: '5', currency: 'USD' },
  left: amount,
});

test.each<[Left, string]>([
  [left('5', 'order'), 'Limit: $5.00 for one order'],
  [
    left(null),
    'Limit: unknown how much of $5.00 in 24 hours is left, as the cost of an earlier order is not known',
  ],
  [left('1.5'), 'Limit: $1.50 of $5.00 in 24 hours not yet spent'],
])('%j', (given, line) => {
  expect(leftText(given)).toBe(line);
});

test.each<[string, (string | null)[], string | null | undefined]>([
  ['nothing', [], undefined],
  ['the least', ['3', '1', '2'], '1'],
  ['the least by value', ['10', '9'], '9'],
  ['what is not known', ['1', null, '0'], null],
  ['what is not known, first', [null, '1'], null],
  ['what is not known, last', ['1', null], null],
])('the tightest is %s', (_what, amounts, amount) => {
  expect(tightest(amounts.map((each) => left(each)))?.left).toBe(amount);
});
