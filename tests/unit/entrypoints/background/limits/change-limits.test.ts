import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  countWait,
  setLimit,
  setLookOnly,
  withdrawRaise,
} from '@/entrypoints/background/limits/change-limits';
import { noLimits } from '@/utils/spending/limits';
import { readLimits } from '@/utils/spending/stored-limits';

const five = { amount: '5', currency: 'USD' };

test('two changes at once are both made', async () => {
  await Promise.all([setLimit('day', five), setLimit('week', five), setLookOnly(true)]);
  expect(await readLimits()).toEqual({
    inForce: { ...noLimits, day: five, week: five, isLookOnly: true },
    raise: null,
  });
});

test('a read of the balance writes nothing where nothing waits', async () => {
  await setLimit('day', five);
  const set = vi.spyOn(fakeBrowser.storage.local, 'set');
  await countWait({ at: 1000 });
  expect(set).not.toHaveBeenCalled();
});

test('the reads of the balance count the wait', async () => {
  await setLimit('day', five);
  await setLimit('day', null);
  await countWait({ at: 1000, serverAt: 5000 });
  await countWait({ at: 2000, serverAt: 9000 });
  expect((await readLimits()).raise).toEqual({
    to: noLimits,
    waitedMs: 4000,
    last: { at: 2000, serverAt: 9000 },
  });
});

test('a raise that is withdrawn leaves look-only to be switched off', async () => {
  await setLimit('day', five);
  await setLookOnly(true);
  await setLimit('day', null);
  await setLookOnly(false);
  await withdrawRaise();
  expect(await readLimits()).toMatchObject({
    inForce: { day: five, isLookOnly: true },
    raise: { to: { day: five, isLookOnly: false } },
  });
});
