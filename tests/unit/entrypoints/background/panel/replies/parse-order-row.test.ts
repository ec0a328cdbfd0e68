import { describe, expect, test } from 'vitest';
import { parseOrderRow } from '@/entrypoints/background/panel/replies/parse-order-row';
import { fieldsOf, type Json } from '@/utils/json';

const read = (row: Json) => parseOrderRow(fieldsOf(row) ?? new Map());

test('an order’s row is read', () => {
  const row = {
    status: ' In progress ',
    charge: '0.5',
    currency: 'USD',
    start_count: '10',
    remains: '-3',
    runs: '4',
    orders: ['1', null, '2'],
  };
  expect(read(row)).toEqual({
    kind: 'report',
    report: { word: 'In progress', charge: '0.5', currency: 'USD', startCount: 10, remains: -3 },
    children: ['1', '2'],
    runs: 4,
  });
});

test('of its parts the first thousand are', () => {
  const orders = Array.from({ length: 1001 }, (_, n) => `${n + 1}`);
  expect(read({ status: 'Pending', orders })?.children).toEqual(orders.slice(0, 1000));
  expect(read({ status: 'Pending', orders: '1' })?.children).toEqual([]);
});

describe('an order is', () => {
  const details = ['charge', 'remains', 'start_count', 'runs', 'posts', 'expiry'];
  test.each<Json>([
    ...['Pending', 'my success', 'success now', '2000', '1200', 'Fail', 'my fail', 'failing'].map(
      (status) => ({
        status,
      }),
    ),
    ...['Pending', 'my fail', 'failing'].map((status) => ({ status, message: 'x' })),
    ...details.flatMap((name) => ['0', null].map((value) => ({ status: 'success', [name]: value }))),
    ...details.map((name) => ({ status: 'Fail', message: 'x', [name]: '0' })),
    { status: 'Pending', error: 'x', charge: '0' },
    { status: 'Pending', error: '' },
  ])('%j', (row) => {
    expect(read(row)).not.toBeNull();
  });

  test.each<Json>([
    ...['success', 'SUCCESS', ' success ', 'ok', 'error', 'true', '200', '', '\u200B'].map((status) => ({
      status,
    })),
    ...['Fail', 'FAILED', 'failure', 'success'].map((status) => ({ status, message: 'x' })),
    ...[null, true, ['Pending']].map((status) => ({ status, charge: '0' })),
    ...details.map((name) => ({ status: 'success', message: 'x', [name]: null })),
    { status: 'success', error: 'x', charge: '0' },
    { status: 'Fail', error: 'x', charge: '0' },
    { status: 'Pending', error: 'x' },
    { charge: '0' },
  ])('not %j', (row) => {
    expect(read(row)).toBeNull();
  });
});
