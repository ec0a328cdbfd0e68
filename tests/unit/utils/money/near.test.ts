import { describe, expect, test } from 'vitest';
import { isNear, stepOf } from '@/utils/money/near';

test.each([
  [0, '1'],
  [1, '0.1'],
  [2, '0.01'],
  [5, '0.00001'],
])('a balance of %i decimals shows no less than %s', (decimals, step) => {
  expect(stepOf(decimals)).toBe(step);
});

describe('two amounts, in cents', () => {
  test.each([
    ['1.00', '1', true],
    ['1.009', '1', true],
    ['1', '1.009', true],
    ['1.01', '1', false],
    ['1', '1.01', false],
    ['0.99', '1', false],
    ['3', '1', false],
    ['1', '3', false],
  ])('%s and %s are near: %s', (a, b, near) => {
    expect(isNear(a, b, '0.01')).toBe(near);
  });
});
