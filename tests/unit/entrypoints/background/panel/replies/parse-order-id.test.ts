import { describe, expect, test } from 'vitest';
import { offeredIdIn, parseOrderId } from '@/entrypoints/background/panel/replies/parse-order-id';
import { fieldsOf, type Json } from '@/utils/json';

describe('an order’s id', () => {
  test.each([
    '501',
    '007',
    'ab-12',
    'x0',
    '0x',
    'null1',
    'anull',
    '1e5x',
    'x1e5',
    '1.5.2',
    'e5',
    '1e5e5',
    '9'.repeat(100),
  ])('%s', (id) => {
    expect(parseOrderId(id)).toBe(id);
    expect(parseOrderId(` ${id} `)).toBe(id);
  });

  test.each<Json | undefined>([
    '',
    ' ',
    '0',
    '000',
    'null',
    'NIL',
    'none',
    'NaN',
    'undefined',
    'true',
    'FALSE',
    '-5',
    '-x',
    '1.5',
    '1e5',
    '1E5',
    '1.0E+25',
    '1.5e-3',
    '5 1',
    'é',
    'a\u0000',
    'a\n1',
    '••••',
    '9'.repeat(101),
    null,
    undefined,
    true,
    ['5'],
    { id: '5' },
  ])('none in %j', (value) => {
    expect(parseOrderId(value)).toBeNull();
  });
});

const offered = (reply: Json) => offeredIdIn(fieldsOf(reply) ?? new Map());

describe('an id under a likely name', () => {
  test.each<[Json]>([
    [{ order_id: '7' }],
    [{ orderid: ' 7 ' }],
    [{ status: 'success', data: { order_id: '7' } }],
    [{ status: 'success', data: { orderid: '7' } }],
    [{ status: 'success', data: { order: '7' } }],
    [{ status: 'success', data: { id: '7' } }],
    [{ order: { id: '7' } }],
    [{ order: { order: '7' } }],
    [{ order: '7' }],
    [{ status: 'x', id: '7' }],
    [{ order: null, id: '7' }],
    // The more likely first.
    [{ order_id: '7', orderid: '8', order: '9', id: '10' }],
    [{ order_id: '0', orderid: '7' }],
    [{ order: { id: '7' }, data: { id: '8' }, id: '9' }],
    [{ status: 'x', data: { id: '7' }, id: '8' }],
    [{ status: 'x', data: { id: '7', order_id: null }, id: '8' }],
  ])('%j offers 7', (reply) => {
    expect(offered(reply)).toBe('7');
  });

  test.each<[Json]>([
    [{}],
    [{ id: '7' }],
    [{ data: { id: '7' } }],
    [{ status: '7' }],
    [{ status: 'x', data: { number: '7' } }],
    [{ status: 'x', id: 'null' }],
    [{ status: 'x', result: { id: '7' } }],
  ])('%j offers none', (reply) => {
    expect(offered(reply)).toBeNull();
  });
});
