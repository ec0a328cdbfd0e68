import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { damagedLimits, noLimits, type Limits } from '@/utils/spending/limits';
import { limitAmountPattern, readLimits } from '@/utils/spending/stored-limits';

const day = (amount: string, currency: string | null = 'USD'): Limits => ({
  ...noLimits,
  day: { amount, currency },
});
const store = (spendingLimits: unknown) => fakeBrowser.storage.local.set({ spendingLimits });

describe('the stored limits', () => {
  test.each([undefined, null])('%s: none were ever set', async (stored) => {
    // The tests' own storage does not keep null.
    vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(async () => ({ spendingLimits: stored }));
    expect(await readLimits()).toEqual({ inForce: noLimits, raise: null });
  });

  test.each([
    { inForce: day('5'), raise: null },
    { inForce: day('5', null), raise: { to: noLimits, waitedMs: 0, last: null } },
    {
      inForce: day('5', 'U'.repeat(100)),
      raise: { to: day('9'), waitedMs: 5, last: { at: 1, serverAt: 2 } },
    },
    { inForce: noLimits, raise: { to: noLimits, waitedMs: 5, last: { at: 1 } } },
    damagedLimits,
  ])('are read: %j', async (stored) => {
    await store(stored);
    expect(await readLimits()).toEqual(stored);
  });

  test.each([
    'text',
    {},
    { inForce: day('5') },
    { inForce: day('-5'), raise: null },
    { inForce: day('5', 'U'.repeat(101)), raise: null },
    { inForce: day('5'), raise: { to: noLimits, waitedMs: -1, last: null } },
    { inForce: { ...day('5'), isLookOnly: 'no' }, raise: null },
    { inForce: noLimits, raise: null, isDamaged: false },
  ])('are look-only where they cannot be read: %j', async (stored) => {
    await store(stored);
    expect(await readLimits()).toEqual(damagedLimits);
  });
});

test.each([
  ['0', true],
  ['123456789012.123456', true],
  ['1234567890123', false],
  ['1.1234567', false],
  ['1.', false],
  ['.5', false],
  ['-1', false],
  ['x1', false],
  ['1x', false],
])('%s is an amount: %s', (text, isOne) => {
  expect(limitAmountPattern.test(text)).toBe(isOne);
});
