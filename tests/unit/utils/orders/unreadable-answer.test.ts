import { expect, it } from 'vitest';
import { hasUnreadableAnswer } from '@/utils/orders/unreadable-answer';

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
