import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeAccount, rateUnitOf, readAccount } from '@/entrypoints/background/account/account';
import { withMovements, withRead } from '@/entrypoints/background/settling/balance-evidence';
import { sampleAccount, sampleOrder } from '../sample-order';

test('nothing is known of a new account', async () => {
  expect(await readAccount('new')).toMatchObject({ balance: null, reads: [], chargesAtOnce: null });
});

test('200 changes at once all count', async () => {
  await Promise.all(
    Array.from({ length: 200 }, () =>
      changeAccount('acc', (known) => ({ ...known, decimals: known.decimals + 1 })),
    ),
  );
  expect((await readAccount('acc')).decimals).toBe(200);
});

test('accounts are kept apart', async () => {
  await changeAccount('one', (known) => ({ ...known, chargesAtOnce: true }));
  expect((await readAccount('two')).chargesAtOnce).toBeNull();
});

test.each([
  null,
  'x',
  [],
  { balance: 5 },
  { ...sampleAccount(), problem: { name: 'noSuchError', detail: null, at: 1 } },
])('a damaged record (%#) is read as nothing known, and can be written again', async (stored) => {
  await fakeBrowser.storage.local.set({ 'account:acc': stored });
  expect((await readAccount('acc')).reads).toEqual([]);
  await changeAccount('acc', (known) => ({ ...known, decimals: 3 }));
  expect((await readAccount('acc')).decimals).toBe(3);
});

test.each([
  ['perOne', 'perThousand', 'perOne'],
  [null, 'perThousand', 'perThousand'],
  [null, null, null],
] as const)('the user’s unit (%s) goes before what was learnt (%s)', (setUnit, learntUnit, unit) => {
  expect(rateUnitOf(sampleAccount({ setUnit, learntUnit }))).toBe(unit);
});

describe('balance reads', () => {
  test.each([
    ['25', 2, 2],
    ['25.00', 0, 2],
    ['25.12345', 2, 5],
    ['0.10000', 2, 5],
  ])('%s after %i decimals makes it %i', (amount, decimals, expected) => {
    const account = withRead(sampleAccount({ decimals }), { amount, currency: null, at: 1 });
    expect(account.decimals).toBe(expected);
  });

  test('the newest 60 are kept', () => {
    let account = sampleAccount();
    for (let at = 0; at < 100; at += 1) account = withRead(account, { amount: '1', currency: null, at });
    expect(account.reads.map(({ at }) => at)).toEqual(Array.from({ length: 60 }, (_each, n) => n + 40));
  });

  test('a new read has yet to be compared with the other orders', () => {
    const asked = sampleAccount({ areOrdersAsked: true });
    expect(withRead(asked, { amount: '1', currency: null, at: 1 }).areOrdersAsked).toBe(false);
  });
});

test('the newest 60 movements are kept', () => {
  const orders = Array.from({ length: 100 }, () => sampleOrder());
  expect(withMovements(sampleAccount(), orders, 5).movements).toHaveLength(60);
});
