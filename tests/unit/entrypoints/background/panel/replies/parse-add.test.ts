import { expect, test } from 'vitest';
import { parseAdd } from '@/entrypoints/background/panel/replies/parse-add';
import type { Json } from '@/utils/json';

const read = (value: Json, httpStatus = 200) =>
  parseAdd({ value, httpStatus, retryAfterSeconds: null, resetSeconds: null });

test.each<[Json, object]>([
  [{ order: '501' }, { kind: 'placed', id: '501', charge: null, currency: null }],
  [
    { order: '501', charge: '0.5', currency: 'USD' },
    { kind: 'placed', id: '501', charge: '0.5', currency: 'USD' },
  ],
  [{ status: 'success' }, { kind: 'placedIdLost', offeredId: null }],
  [{ order: { state: 'new' } }, { kind: 'placedIdLost', offeredId: null }],
  [{ order: { id: '7' } }, { kind: 'placedIdLost', offeredId: '7' }],
  [{ order_id: '7' }, { kind: 'placedIdLost', offeredId: '7' }],
])('%j', (value, outcome) => {
  expect(read(value)).toEqual(outcome);
});

test.each<[Json, number, string, string | undefined]>([
  [{ order: {} }, 200, 'unknown', undefined],
  [{}, 200, 'unknown', undefined],
  [null, 200, 'unknown', undefined],
  [['501'], 200, 'unknown', undefined],
  [{ error: 'Not enough funds' }, 200, 'rejected', undefined],
  [{ error: 'Not enough funds' }, 500, 'rejected', undefined],
  [{ order: { error: 'Not enough funds' } }, 200, 'rejected', undefined],
  [{ success: '0', message: 'Not enough funds' }, 200, 'unsure', undefined],
  [{ error: 'Nanu' }, 499, 'unsure', undefined],
  [{ error: 'Nanu' }, 500, 'unknown', undefined],
  [{ error: 'Not enough funds', order: '501' }, 200, 'unsure', '501'],
  [{ error: 'Nanu', order: '501', order_id: '7' }, 200, 'unsure', '501'],
  [{ error: 'Nanu', order: '0', order_id: '7' }, 200, 'unsure', '7'],
])('%j with HTTP %i is %s, with the id %s', (value, httpStatus, kind, offeredId) => {
  const { error, ...outcome } = { error: null, ...read(value, httpStatus) };
  expect(error).not.toBeNull();
  expect(outcome).toEqual({ kind, ...(offeredId !== undefined && { offeredId }) });
});
