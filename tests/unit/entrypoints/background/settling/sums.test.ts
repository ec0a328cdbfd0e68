import { expect, test } from 'vitest';
import { sumsOf } from '@/entrypoints/background/settling/sums';

test.each([
  [[], ['0']],
  [['1'], ['0', '1']],
  [
    ['1', '2.5'],
    ['0', '1', '2.5', '3.5'],
  ],
])('the sums of %j are %j', (amounts, sums) => {
  expect(sumsOf(amounts)).toEqual(sums);
});
