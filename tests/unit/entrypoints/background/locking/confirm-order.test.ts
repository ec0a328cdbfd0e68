import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeAccount } from '@/entrypoints/background/account/account';
import { runCommand } from '@/entrypoints/background/commands/run-command';
import * as rounds from '@/entrypoints/background/key/rounds';
import type { PlaceOrder } from '@/utils/command';
import type { LockRules } from '@/utils/lock-rules';
import { hasOrder } from '@/utils/orders-db/read-orders';
import { actionsOf, fakePanel, type Sent } from '../fake-panel';
import { declareChannels, freshProfile, saveTestKey, testAccount } from '../fresh-worker';
import { sampleCommand } from '../sample-command';

const passphrase = 'correct horse battery staple';
let sent: Sent[];

const save = (askAgain: LockRules['askAgain'], typed = '') =>
  runCommand({
    type: 'saveLockRules',
    rules: { autoLockMinutes: null, isWithComputer: false, askAgain },
    passphrase: typed,
  });
const place = (changes: Partial<PlaceOrder> = {}) =>
  runCommand({ ...sampleCommand(changes), account: testAccount });

beforeEach(async () => {
  freshProfile();
  vi.spyOn(rounds, 'calibrateRounds').mockResolvedValue(rounds.minRounds);
  await saveTestKey();
  await declareChannels({ platform: 'twitch', name: 'monstercat' });
  await runCommand({ type: 'setPassphrase', passphrase, current: '' });
  // Two dollars for a thousand.
  await changeAccount(testAccount, (account) => ({ ...account, setUnit: 'perThousand' }));
  sent = fakePanel();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('every order: without the passphrase nothing is sent and no record made, with it once', async () => {
  await save({ for: 'all' });
  expect(await place()).toMatchObject({ error: 'passphraseNeeded' });
  expect(await place({ passphrase: 'wrong horse' })).toMatchObject({ error: 'passphraseWrong' });
  expect(sent).toEqual([]);
  expect(await hasOrder(sampleCommand().uuid)).toBe(false);
  expect(await place({ passphrase })).toEqual({ ok: true });
  expect(actionsOf(sent).filter((action) => action === 'add')).toHaveLength(1);
});

describe('above an amount', () => {
  const cost = (sampleCommand().quantity * 2) / 1000;

  test('what costs no more is placed without it', async () => {
    await save({ for: 'above', amount: String(cost) });
    expect(await place()).toEqual({ ok: true });
  });

  test('what costs more asks', async () => {
    await save({ for: 'above', amount: String(cost - 0.01) });
    expect(await place()).toMatchObject({ error: 'passphraseNeeded' });
  });

  test('what may cost more, because nobody knows what the rate buys, asks', async () => {
    await changeAccount(testAccount, (account) => ({ ...account, setUnit: null }));
    await save({ for: 'above', amount: String(cost) });
    expect(await place()).toMatchObject({ error: 'passphraseNeeded' });
  });
});

test('that an order is asked about is changed only with the passphrase', async () => {
  await save({ for: 'all' });
  expect(await save({ for: 'none' })).toMatchObject({ error: 'passphraseWrong' });
  expect(await place()).toMatchObject({ error: 'passphraseNeeded' });
  expect(await save({ for: 'none' }, passphrase)).toEqual({ ok: true });
  expect(await place()).toEqual({ ok: true });
});

test('damaged rules ask for every order', async () => {
  await fakeBrowser.storage.local.set({ lockRules: 'none' });
  expect(await place()).toMatchObject({ error: 'passphraseNeeded' });
});

test('the passphrase is in no record', async () => {
  await save({ for: 'all' });
  await place({ passphrase });
  const all = [await fakeBrowser.storage.local.get(), await fakeBrowser.storage.session.get()];
  expect(JSON.stringify(all)).not.toContain('battery');
});
