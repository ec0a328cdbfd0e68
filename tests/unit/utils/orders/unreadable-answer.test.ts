import { expect, it } from 'vitest';
import { hasDoubtedRefusal, hasUnreadableAnswer } from '@/utils/orders/unreadable-answer';

it.each([
  ['noConnection', false],
  ['timedOut', false],
  ['workerStopped', false],
  ['notUnderstood', true],
  ['guardPage', true],
  ['panelFailed', true],
])('an order that ended in %s has an answer that cannot be read: %s', (name, isUnreadable) => {
  expect(hasUnreadableAnswer({ error: { name, message: '' } })).toBe(isUnreadable);
});

it('an order without an error has none', () => {
  expect(hasUnreadableAnswer({ error: null })).toBe(false);
});

it.each([
  ['quantityRefused', 'none', true],
  ['insufficientBalance', 'none', true],
  ['supplierRefused', null, true],
  ['quantityRefused', 'stream', false],
  ['linkBusy', 'close', false],
  ['notUnderstood', 'none', false],
] as const)('that %s came under the guard %s is a refusal in doubt: %s', (name, guard, isDoubted) => {
  expect(hasDoubtedRefusal({ error: { name, message: '' }, guard })).toBe(isDoubted);
});

it('where nothing came nothing was refused', () => {
  expect(hasDoubtedRefusal({ error: null, guard: 'none' })).toBe(false);
});
