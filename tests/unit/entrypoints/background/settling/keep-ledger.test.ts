import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changeAccount, readAccount } from '@/entrypoints/background/account/account';
import type { SavedAccount } from '@/entrypoints/background/account/saved-account';
import { runCommand } from '@/entrypoints/background/commands/run-command';
import { openOrdersDb } from '@/entrypoints/background/records/open-orders-db';
import { addToLedger, eraseLedger, writeLedger } from '@/entrypoints/background/records/write-ledger';
import { withRead } from '@/entrypoints/background/settling/balance-evidence';
import { answerFalls, keepLedger, unansweredFalls } from '@/entrypoints/background/settling/keep-ledger';
import type { LedgerLine } from '@/utils/ledger/ledger-line';
import { readLedger } from '@/utils/orders-db/read-ledger';
import { balances, fakePanel } from '../fake-panel';
import { freshProfile, saveTestKey, testAccount } from '../fresh-worker';

let saved: SavedAccount;
beforeEach(async () => {
  freshProfile();
  saved = await saveTestKey();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const day = 86_400_000;
const now = Date.now();
const refresh = () => runCommand({ type: 'refresh', ifOlderThanSeconds: 0 });
const read = (amount: string, at: number) =>
  changeAccount(saved.account, (account) => withRead(account, { amount, currency: 'USD', at }));
const lines = () => readLedger(saved.account, 0);
const line = (changes: Partial<LedgerLine> = {}): LedgerLine => ({
  account: testAccount,
  from: '10.00',
  fromAt: now - 2000,
  to: '8.00',
  at: now - 1000,
  currency: 'USD',
  cause: 'unexplained',
  orders: [],
  ...changes,
});

/** The balance fell by 2.10. */
async function fall(): Promise<void> {
  await read('10.00', now - 60_000);
  await read('7.90', now - 1000);
  await keepLedger(now);
}

describe('the ledger', () => {
  test('has a line for each change of the balance, and none for a read that changed nothing', async () => {
    await fall();
    await read('7.90', now - 500);
    await read('20.00', now - 400);
    await keepLedger(now);
    expect(await lines()).toMatchObject([
      { from: '10.00', to: '7.90', cause: 'unexplained', account: saved.account },
      { from: '7.90', to: '20.00', cause: 'deposit' },
    ]);
  });

  test('is written from what the account has kept, also by another worker', async () => {
    await read('10.00', now - 60_000);
    await read('7.90', now - 1000);
    expect(await lines()).toEqual([]);
    await keepLedger(now);
    expect(await lines()).toHaveLength(1);
  });

  test('is kept for a year', async () => {
    await writeLedger([line({ at: now - 366 * day }), line({ at: now - 364 * day })]);
    await writeLedger([line({ at: now - 366 * day, account: 'another' })]);
    await fall();
    expect((await lines()).map(({ at }) => at)).toEqual([now - 364 * day, now - 1000]);
  });

  test('takes lines of a file where it has none of that time', async () => {
    await writeLedger([line()]);
    await addToLedger([line({ cause: 'order' }), line({ at: 5 }), line({ at: now - 2 * day })]);
    expect((await lines()).map(({ at, cause }) => [at, cause])).toEqual([
      [now - 2 * day, 'unexplained'],
      [now - 1000, 'unexplained'],
    ]);
  });

  test('loses what is older than a date, of every account', async () => {
    await writeLedger([line(), line({ at: now - 2 * day }), line({ at: now - 2 * day, account: 'another' })]);
    await eraseLedger(now - day, Date.now());
    expect(await lines()).toHaveLength(1);
    expect(await readLedger('another', 0)).toEqual([]);
  });

  test('shows its whole lines where others are damaged', async () => {
    await writeLedger([line(), line({ at: now - 5000, cause: 'magic' as 'order' })]);
    const db = await openOrdersDb();
    await db.put('ledger', { account: testAccount, at: 7 } as LedgerLine);
    db.close();
    expect(await lines()).toEqual([line()]);
  });
});

describe('a fall without an explanation', () => {
  test('waits for the user, however long', async () => {
    await fall();
    await read('7.80', now + 2 * day);
    await keepLedger(now + 2 * day);
    expect(unansweredFalls(await readAccount(saved.account))).toHaveLength(2);
  });

  test('that was answered is asked about no more, and stays explained', async () => {
    await fall();
    await answerFalls(saved.account, [now - 1000], now);
    expect(unansweredFalls(await readAccount(saved.account))).toEqual([]);
    expect(await lines()).toMatchObject([{ cause: 'unexplained', isMine: true }]);
    await read('7.90', now);
    await keepLedger(now);
    await answerFalls(saved.account, [now - 1000, 7], now);
    expect(await lines()).toMatchObject([{ isMine: true }]);
  });

  test('is in the snapshot until it is answered', async () => {
    fakePanel({ balance: balances('10.00', '7.90') });
    await refresh();
    expect(await refresh()).toEqual({ ok: true });
    const { browser } = await import('wxt/browser');
    const falls = async () =>
      ((await browser.storage.local.get('snapshot'))['snapshot'] as { falls: { at: number; text: string }[] })
        .falls;
    const [told] = await falls();
    expect(told?.text).toMatch(
      /^The balance fell by \$2\.10 between .* and .*\. No order from here explains it\.$/,
    );
    expect(await runCommand({ type: 'answerFalls', times: [told?.at ?? 0] })).toEqual({ ok: true });
    expect(await falls()).toEqual([]);
  });
});
