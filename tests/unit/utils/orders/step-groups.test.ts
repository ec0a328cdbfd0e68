import { expect, test } from 'vitest';
import type { OrderStep } from '@/utils/orders/order';
import { groupSteps } from '@/utils/orders/step-groups';

const balance = (at: number, text: string): OrderStep => ({ at, kind: 'balance', text });
const status = (at: number, remains: number): OrderStep => ({
  at,
  kind: 'status',
  text: 'Pending',
  remains,
});

test('checks that found the same are one row, with their number and the last time', () => {
  const steps: OrderStep[] = [
    { at: 1, kind: 'sent', text: null },
    balance(2, '10'),
    balance(3, '10'),
    balance(4, '10'),
    balance(5, '9'),
    balance(6, '10'),
  ];
  expect(groupSteps(steps).map(({ step, count, lastAt }) => [step.at, count, lastAt])).toEqual([
    [1, 1, 1],
    [2, 3, 4],
    [5, 1, 5],
    [6, 1, 6],
  ]);
});

test('rows that differ in any figure stay apart', () => {
  expect(groupSteps([status(1, 5), status(2, 4)])).toHaveLength(2);
});
