import { describe, expect, test } from 'vitest';
import {
  countedMs,
  countedSince,
  damagedLimits,
  isClockBehind,
  isLimited,
  likelyNow,
  limitKinds,
  noLimits,
  type Limits,
} from '@/utils/spending/limits';

const day = 86_400_000;
const five = { amount: '5', currency: 'USD' };

test('an order counts a day, a week, or thirty days', () => {
  expect(countedMs).toEqual({ order: 0, day, week: 7 * day, month: 30 * day, channel: 30 * day });
  expect(limitKinds).toEqual(['order', 'day', 'week', 'month', 'channel']);
});

test('none are set at first, and nothing is ordered where nobody knows', () => {
  const none = { order: null, day: null, week: null, month: null, channel: null };
  expect(noLimits).toEqual({ ...none, isLookOnly: false });
  expect(damagedLimits).toEqual({ inForce: { ...none, isLookOnly: true }, raise: null, isDamaged: true });
});

describe('now', () => {
  test.each([
    ['without a read', null, { at: 500 }],
    ['with none yet', undefined, { at: 500 }],
    ['where the panel tells no time', { at: 100 }, { at: 500 }],
    ['by the panel’s clock', { at: 100, serverAt: 9000 }, { at: 500, serverAt: 9400 }],
    ['where ours was set back', { at: 900, serverAt: 9000 }, { at: 500, serverAt: 9000 }],
  ])('%s', (_what, read, now) => {
    expect(likelyNow(read, 500)).toEqual(now);
  });

  test.each([
    [{ at: 1000 }, false],
    [{ at: 1000, serverAt: 1000 + day }, false],
    [{ at: 1000, serverAt: 1001 + day }, true],
    [{ at: 1000, serverAt: 0 }, false],
  ])('%j is too far behind: %s', (now, isBehind) => {
    expect(isClockBehind(now)).toBe(isBehind);
  });
});

describe('orders that may count', () => {
  const now = { at: 100 * day };
  test.each<[string, Partial<Limits>, { at: number; serverAt?: number }, number | null]>([
    ['none without a limit', {}, now, null],
    ['none for a limit of one order', { order: five }, now, null],
    ['those of three days for a day', { day: five }, now, 97 * day],
    ['those of 32 days for the longest', { day: five, channel: five, week: five }, now, 68 * day],
    ['by the earlier clock, ours', { day: five }, { ...now, serverAt: 100 * day + 5 }, 97 * day],
    ['by the earlier clock, the panel’s', { day: five }, { ...now, serverAt: 100 * day - 5 }, 97 * day - 5],
  ])('%s', (_what, changes, at, since) => {
    expect(countedSince({ ...noLimits, ...changes }, at)).toBe(since);
  });
});

test.each<[Partial<Limits>, boolean]>([
  [{}, false],
  [{ isLookOnly: true }, false],
  [{ order: five }, true],
  [{ channel: five }, true],
])('%j is a limit: %s', (changes, isOne) => {
  expect(isLimited({ ...noLimits, ...changes })).toBe(isOne);
});
