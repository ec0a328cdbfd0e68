import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runCommand } from '@/entrypoints/background/commands/run-command';
import { lockInBackground } from '@/entrypoints/background/jobs';
import * as rounds from '@/entrypoints/background/key/rounds';
import { renewAutoLock } from '@/entrypoints/background/locking/lock';
import { saveOrders } from '@/entrypoints/background/records/write-orders';
import type { Command } from '@/utils/command';
import { hasOrder } from '@/utils/orders-db/read-orders';
import type { Order } from '@/utils/orders/order';
import { readSnapshot, snapshotKey } from '@/utils/snapshot';
import { actionsOf, fakePanel } from '../fake-panel';
import {
  alarmNames,
  declareChannels,
  freshProfile,
  saveTestKey,
  testAccount,
  testKey,
} from '../fresh-worker';
import { sampleCommand } from '../sample-command';
import { sampleOrder } from '../sample-order';

const passphrase = 'correct horse battery staple';

beforeEach(async () => {
  freshProfile();
  vi.spyOn(rounds, 'calibrateRounds').mockResolvedValue(rounds.minRounds);
  await saveTestKey();
  await declareChannels({ platform: 'twitch', name: 'monstercat' });
  expect(await runCommand({ type: 'setPassphrase', passphrase, current: '' })).toEqual({ ok: true });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const snapshot = async () => readSnapshot((await fakeBrowser.storage.local.get(snapshotKey))[snapshotKey]);
const lock = (isForced = false) => runCommand({ type: 'lock', isForced });
const declare = (name: string) => runCommand({ type: 'declareChannel', channel: { platform: null, name } });
const watched = (changes: Partial<Order> = {}): Order => ({
  ...sampleOrder(),
  account: testAccount,
  state: 'placed',
  watched: 1,
  balanceBefore: { amount: '10.00', at: Date.now() - 2000 },
  endedAt: Date.now() - 1000,
  ...changes,
});

test('setting a passphrase leaves the key unlocked, and plain nowhere', async () => {
  expect((await snapshot())?.lock).toEqual({ isLocked: false, waitsUntil: null, passkey: null });
  expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain(testKey);
  expect(await fakeBrowser.storage.local.get('accountSalt')).toEqual({ accountSalt: 'salt-of-the-tests' });
});

test('a passphrase of nine characters is not taken', async () => {
  const outcome = await runCommand({ type: 'setPassphrase', passphrase: ' ninechars ', current: passphrase });
  expect(outcome).toMatchObject({ error: 'passphraseShort' });
});

describe('locked', () => {
  beforeEach(async () => {
    expect(await lock()).toEqual({ ok: true });
  });

  test('pages see it, and the account is known', async () => {
    expect(await snapshot()).toMatchObject({ lock: { isLocked: true }, account: { id: testAccount } });
  });

  test.each<Command>([
    { type: 'refresh', ifOlderThanSeconds: 0 },
    { type: 'checkApiKey' },
    { type: 'readServices', isForced: true },
    { type: 'checkBeforeOrder', service: '7' },
    { type: 'saveApiKey', key: 'another-key-0000' },
    { type: 'importOrderIds', ids: ['501'] },
  ])('$type is refused and nothing is sent', async (command) => {
    const sent = fakePanel();
    expect(await runCommand(command)).toMatchObject({ ok: false, error: 'locked' });
    expect(sent).toEqual([]);
  });

  test('an order is refused before any record', async () => {
    const sent = fakePanel();
    const outcome = await runCommand({ ...sampleCommand(), account: testAccount });
    expect(outcome).toMatchObject({ error: 'locked' });
    expect(sent).toEqual([]);
    expect(await hasOrder(sampleCommand().uuid)).toBe(false);
  });

  test('no alarm asks the panel', async () => {
    await saveOrders([watched()]);
    await runCommand({ type: 'markSeen', uuid: watched().uuid });
    expect(await alarmNames()).toEqual([]);
  });

  test('notes and declarations are taken, and the key in them is recognised all the same', async () => {
    expect(await declare('monstercat')).toEqual({ ok: true });
    expect(await declare(`my ${testKey}!`)).toMatchObject({ error: 'linkMalformed' });
  });

  test('the passphrase unlocks it', async () => {
    expect(await runCommand({ type: 'unlock', passphrase: 'wrong horse' })).toMatchObject({
      error: 'passphraseWrong',
    });
    expect(await runCommand({ type: 'unlock', passphrase })).toEqual({ ok: true });
    const sent = fakePanel();
    expect(await runCommand({ type: 'refresh', ifOlderThanSeconds: 0 })).toEqual({ ok: true });
    expect(actionsOf(sent)).toContain('balance');
  });

  test('the key can be forgotten, and then entered anew without a lock', async () => {
    fakePanel();
    expect(await runCommand({ type: 'forgetApiKey' })).toEqual({ ok: true });
    expect(await fakeBrowser.storage.local.get('apiKey')).toEqual({});
    expect(await runCommand({ type: 'saveApiKey', key: testKey })).toEqual({ ok: true });
    expect((await snapshot())?.lock).toBeNull();
  });
});

describe('a lock waits', () => {
  test('while an order is watched, says until when, and falls when the watch is over', async () => {
    await saveOrders([watched()]);
    expect(await lock()).toMatchObject({ error: 'lockWaits' });
    expect((await snapshot())?.lock).toMatchObject({ isLocked: false, waitsUntil: expect.any(String) });
    expect(await alarmNames()).toContain('lockSoon');
    const { watched: _over, ...rest } = watched();
    await saveOrders([rest]);
    await lockInBackground();
    expect((await snapshot())?.lock).toEqual({ isLocked: true, waitsUntil: null, passkey: null });
    expect(await alarmNames()).not.toContain('lockSoon');
  });

  test('not for an order that was sent half an hour ago: without a connection it would wait for ever', async () => {
    const ago = Date.now() - 30 * 60_000;
    await saveOrders([watched({ endedAt: ago, balanceBefore: { amount: '10.00', at: ago - 1000 } })]);
    expect(await lock()).toEqual({ ok: true });
  });

  test('not for another account’s order', async () => {
    await saveOrders([watched({ account: 'another' })]);
    expect(await lock()).toEqual({ ok: true });
  });

  test('not when the user wants it at once', async () => {
    await saveOrders([watched()]);
    expect(await lock(true)).toEqual({ ok: true });
    expect((await snapshot())?.lock?.isLocked).toBe(true);
  });

  test('for an order on its way, until its answer is saved, although it is forced', async () => {
    const answer = Promise.withResolvers<Response>();
    const sent = fakePanel({ add: () => answer.promise });
    const placing = runCommand({ ...sampleCommand(), account: testAccount });
    await vi.waitFor(() => expect(actionsOf(sent)).toContain('add'));
    let isDone = false;
    const locking = lock(true).then(() => (isDone = true));
    await new Promise((later) => setTimeout(later, 20));
    expect(isDone).toBe(false);
    answer.resolve(new Response('{"status":"success","order":501}'));
    expect(await placing).toEqual({ ok: true });
    await locking;
    expect((await snapshot())?.lock?.isLocked).toBe(true);
  });
});

const due = async () => (await fakeBrowser.alarms.get('lock'))?.scheduledTime ?? 0;
const save = (minutes: 5 | null) =>
  runCommand({
    type: 'saveLockRules',
    rules: { autoLockMinutes: minutes, isWithComputer: false, askAgain: { for: 'none' } },
    passphrase: '',
  });

describe('without use', () => {
  test('it is locked after the time that was set; each command begins it anew', async () => {
    await save(5);
    const first = await due();
    expect(first - Date.now()).toBeGreaterThan(4.9 * 60_000);
    vi.setSystemTime(Date.now() + 60_000);
    await renewAutoLock();
    expect((await due()) - first).toBeGreaterThan(50_000);
    vi.useRealTimers();
  });

  test('it stays unlocked where no time is set', async () => {
    await save(5);
    await save(null);
    expect(await due()).toBe(0);
  });
});

test('what is stored of the rules and cannot be read is taken as the strictest', async () => {
  await fakeBrowser.storage.local.set({ lockRules: { autoLockMinutes: 7 } });
  await renewAutoLock();
  expect((await fakeBrowser.alarms.get('lock'))?.scheduledTime).toBeLessThan(Date.now() + 5.1 * 60_000);
});
