import { expect, test } from 'vitest';
import { findOrderIds, maxIds } from '@/utils/transfer/order-ids';

test.each([
  ['one a line', '12345\n12346\r\n12347', ['12345', '12346', '12347']],
  ['commas, semicolons and tabs', '1, 2;3\t4', ['1', '2', '3', '4']],
  ['quotes and signs', '"#123", ‘x’ (456)', ['123', '456']],
  ['codes', 'ab-12_x', ['ab-12_x']],
  ['ids beyond 2^53', '900719925474099312345', ['900719925474099312345']],
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

test('more than can be asked for in one go are cut, and it is said', () => {
  const found = findOrderIds(Array.from({ length: maxIds + 5 }, (_, n) => n + 1).join(' '));
  expect(found.ids).toHaveLength(maxIds);
  expect(found.areTooMany).toBe(true);
});
