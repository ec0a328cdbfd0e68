import { expect, test } from 'vitest';
import { findOrderIds } from '@/utils/transfer/order-ids';

test.each([
  ['one a line', '12345\n12346\r\n12347', ['12345', '12346', '12347']],
  ['commas, semicolons and tabs', '1, 2;3\t4', ['1', '2', '3', '4']],
  ['quotes and signs', '"#123", ‘x’ (456)', ['123', '456']],
  ['codes', 'ab-12_x', ['ab-12_x']],
  ['ids beyond 2^53', '900719925474099312345', ['900719925474099312345']],
  [
    'a code of 100 characters and one of 101',
    `${'a'.repeat(99)}1 ${'a'.repeat(100)}1`,
    [`${'a'.repeat(99)}1`],
  ],
  ['a formula', '=1+1\n@5\n-3', []],
  ['nothing', ' \n ', []],
])('%s', (_what, text, ids) => {
  expect(findOrderIds(text).ids).toEqual(ids);
});

test('what stands there twice and what is no id is counted', () => {
  expect(findOrderIds('Order Id\n7\n7\n8')).toEqual({
    ids: ['7', '8'],
    repeated: 1,
    others: 2,
    areTooMany: false,
  });
});

test('what stands between two is counted as nothing', () => {
  expect(findOrderIds(', "7", ')).toEqual({ ids: ['7'], repeated: 0, others: 0, areTooMany: false });
});

const idsUpTo = (count: number) => Array.from({ length: count }, (_, n) => n + 1).join(' ');

test('ten thousand are asked for in one go, and not one more', () => {
  expect(findOrderIds(idsUpTo(10_000)).areTooMany).toBe(false);
  const found = findOrderIds(idsUpTo(10_001));
  expect(found.ids).toHaveLength(10_000);
  expect(found.areTooMany).toBe(true);
});

const padded = (chars: number) => `7${' '.repeat(chars - 2)}8`;

test('a text is read up to its millionth character', () => {
  expect(findOrderIds(padded(1_000_000))).toMatchObject({ ids: ['7', '8'], areTooMany: false });
  expect(findOrderIds(padded(1_000_001))).toMatchObject({ ids: ['7'], areTooMany: true });
});
