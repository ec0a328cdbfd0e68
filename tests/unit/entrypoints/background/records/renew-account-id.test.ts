import { pbkdf2Sync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepDataKey } from '@/entrypoints/background/key/data-key';
import { sealKey, sealVersion } from '@/entrypoints/background/key/sealed-key';
import { saveCatalogue } from '@/entrypoints/background/records/save-catalogue';
import { writeLedger } from '@/entrypoints/background/records/write-ledger';
import { eraseAside, saveOrders } from '@/entrypoints/background/records/write-orders';
import { writeRates } from '@/entrypoints/background/records/write-rates';
import type { Command, Outcome } from '@/utils/command';
import type { LedgerLine } from '@/utils/ledger/ledger-line';
import { readDays } from '@/utils/orders-db/read-days';
import { readLedger } from '@/utils/orders-db/read-ledger';
import { readOrder, readOrders } from '@/utils/orders-db/read-orders';
import { readRates } from '@/utils/orders-db/read-rates';
import type { Order } from '@/utils/orders/order';
import { readCatalogue } from '@/utils/services/read-catalogue';
import type { Snapshot } from '@/utils/snapshot';
import { dieBefore, Died } from '../dying-worker';
import { actionsOf, fakePanel } from '../fake-panel';
import { declareChannels, freshProfile, oldTestAccount, testAccount, testKey } from '../fresh-worker';
import { sampleCommand } from '../sample-command';
import { sampleAccount, sampleOrder, sampleReport, uuidOf } from '../sample-order';
import { storedBytes } from '../stored-bytes';

vi.mock('@/entrypoints/background/account/slow-hash', () => ({
  slowRounds: 600_000,
  slowHashOf: vi.fn(async (key: string, salt: string) =>
    key === testKey && salt === 'slow-salt'
      ? testAccount.slice(3)
      : pbkdf2Sync(key, salt, 1, 16, 'sha256').toString('hex'),
  ),
}));

/** Two thousand reads that find nothing take their time in a database that is none. */
vi.mock('@/entrypoints/background/records/merge-files', () => ({ mergeFiles: async () => undefined }));

const oldSalt = 'salt-of-the-tests';
const other = 'ffffffff00000000';
const dataKey = new Uint8Array(32).fill(7);
const vault = 'the-vault';
const at = Date.now() - 60_000;
const account = sampleAccount({
  balance: { amount: '90.00', currency: 'USD', at },
  reads: [{ amount: '90.00', at }],
  movements: [{ uuid: uuidOf(2), at }],
});
const line: LedgerLine = {
  account: oldTestAccount,
  from: '100.00',
  fromAt: at - 1000,
  to: '90.00',
  at,
  currency: 'USD',
  cause: 'order',
  orders: [uuidOf(1)],
};
const orders: Order[] = [
  sampleOrder({ account: oldTestAccount }),
  sampleOrder({ uuid: uuidOf(2), id: null, account: oldTestAccount, state: 'unknown' }),
  sampleOrder({
    uuid: uuidOf(3),
    id: '503',
    account: oldTestAccount,
    report: sampleReport({ word: 'Completed' }),
  }),
].map((order, n) => (n === 2 ? (({ open: _open, ...final }) => final)(order) : order));

/** Kept aside since the user erased it. */
const erased = sampleOrder({
  uuid: uuidOf(4),
  id: '504',
  account: oldTestAccount,
  report: sampleReport({ word: 'Completed' }),
});

async function sealedKey() {
  const label = { version: sealVersion, vault, account: oldTestAccount, endOfKey: '9f27' } as const;
  return { ...label, sealed: await sealKey(dataKey, testKey, label), slots: [{ a: 'slot' }] };
}

/** A profile as an earlier version left it, also by another account of it. */
async function oldProfile(mode: 'plain' | 'behind a lock', hasOther = false): Promise<void> {
  freshProfile();
  fakeBrowser.reset();
  const theirs = hasOther ? [sampleOrder({ uuid: uuidOf(9), id: '509', account: other })] : [];
  await saveOrders([...orders, erased, ...theirs]);
  await eraseAside([erased.uuid], at);
  await writeRates([{ account: oldTestAccount, service: '7', points: [[at, '0.5']] }]);
  await writeLedger([line, { ...line, at: at + 1 }]);
  await saveCatalogue({ account: oldTestAccount, readAt: at, services: [] }, []);
  const apiKey = mode === 'plain' ? { key: testKey, account: oldTestAccount } : await sealedKey();
  await fakeBrowser.storage.local.set({
    apiKey,
    salt: oldSalt,
    accountSalt: 'slow-salt',
    [`account:${oldTestAccount}`]: account,
    openOrders: [...orders.slice(0, 2), ...theirs],
    alerts: {
      account: oldTestAccount,
      orders: {},
      problem: null,
      low: null,
      servicesAt: 0,
      fellAt: 0,
      held: [],
    },
    snapshot: { shape: 1, account: { id: oldTestAccount } },
  });
  if (mode !== 'plain') await keepDataKey(vault, dataKey);
}

async function newWorker() {
  vi.resetModules();
  const { restore } = await import('@/entrypoints/background/restore');
  const { openOwnKey } = await import('@/entrypoints/background/account/own-key');
  const { runCommand } = await import('@/entrypoints/background/commands/run-command');
  return { restore, openOwnKey, runCommand: runCommand as (command: Command) => Promise<Outcome> };
}

const local = async () => (await fakeBrowser.storage.local.get()) as Record<string, unknown>;
const renewed = (order: Order): Order => ({ ...order, account: testAccount });
const uuids = orders.map(({ uuid }) => uuid);

/** Each order once, and the account whole, under the new id; nothing of the old one. */
async function expectRenewed(known?: Awaited<ReturnType<typeof newWorker>>): Promise<void> {
  const worker = known ?? (await newWorker());
  expect(await worker.openOwnKey()).toBe(testKey);
  const stored = await readOrders(uuids);
  expect(uuids.map((uuid) => stored.get(uuid))).toEqual(orders.map(renewed));
  const { openOrders, snapshot, ...rest } = await local();
  expect(openOrders).toEqual(orders.slice(0, 2).map(renewed));
  expect((snapshot as Snapshot).account?.id).toBe(testAccount);
  expect(rest[`account:${testAccount}`]).toEqual(account);
  expect(await readLedger(testAccount, 0)).toEqual([
    { ...line, account: testAccount },
    { ...line, account: testAccount, at: at + 1 },
  ]);
  expect(await readCatalogue(testAccount)).toMatchObject({ readAt: at });
  expect(await readDays(testAccount, 0)).not.toEqual([]);
  const bytes = await storedBytes();
  expect(bytes).not.toContain(oldTestAccount);
  expect(bytes).not.toContain(oldSalt);
}

/** Nothing is lost, whatever stage the move has come to. */
async function expectNothingLost(): Promise<void> {
  const stored = await readOrders(uuids);
  expect([...stored.keys()].toSorted()).toEqual(uuids);
  const ids = [...stored.values()].map((order) => order.account);
  expect(ids.every((id) => id === oldTestAccount || id === testAccount)).toBe(true);
}

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(['plain', 'behind a lock'] as const)('a key %s, of an earlier version', (mode) => {
  test('gets its id of version 2 at the start; the old one is nowhere any more', async () => {
    await oldProfile(mode);
    // Else the search would find nothing anywhere.
    expect(await storedBytes()).toContain(oldTestAccount);
    await (await newWorker()).restore();
    await expectRenewed();
  });

  test('is not looked at again by the next worker, and no hash is made', async () => {
    await oldProfile(mode);
    await (await newWorker()).restore();
    const { slowHashOf } = await import('@/entrypoints/background/account/slow-hash');
    vi.mocked(slowHashOf).mockClear();
    const before = await local();
    await (await newWorker()).restore();
    expect(slowHashOf).not.toHaveBeenCalled();
    expect((await local())['apiKey']).toEqual(before['apiKey']);
  });

  test(
    'killed before each of its steps, the next worker ends it: nothing is lost, doubled or left',
    { timeout: 240_000 },
    async () => {
      for (let nth = 1; ; nth += 1) {
        await oldProfile(mode);
        const { restore } = await newWorker();
        const death = dieBefore(nth);
        const ended = await restore().then(
          () => null,
          (error: unknown) => error,
        );
        const isDead = death.isDead();
        vi.restoreAllMocks();
        if (!isDead) break;
        if (ended !== null) expect(ended, `step ${nth}`).toBeInstanceOf(Died);
        await expectNothingLost();
        const next = await newWorker();
        await next.restore();
        await expectRenewed(next);
        expect(nth).toBeLessThan(400);
      }
    },
  );

  test('what lies under the id of another key stays as it is, and so does its salt', async () => {
    await oldProfile(mode, true);
    await (await newWorker()).restore();
    expect((await readOrder(uuidOf(9)))?.account).toBe(other);
    expect((await readOrder(uuidOf(1)))?.account).toBe(testAccount);
    expect((await local())['salt']).toBe(oldSalt);
    expect(await storedBytes()).not.toContain(oldTestAccount);
  });
});

test('a key that was forgotten takes over its orders when it is entered again', async () => {
  await oldProfile('plain');
  await fakeBrowser.storage.local.remove('apiKey');
  fakePanel();
  const { runCommand } = await newWorker();
  expect(await runCommand({ type: 'refresh', ifOlderThanSeconds: 0 })).toMatchObject({ error: 'noKey' });
  expect((await readOrder(uuidOf(1)))?.account).toBe(oldTestAccount);
  expect(await runCommand({ type: 'saveApiKey', key: testKey })).toEqual({ ok: true });
  expect((await readOrder(uuidOf(1)))?.account).toBe(testAccount);
  expect((await local())[`account:${testAccount}`]).toMatchObject({ movements: account.movements });
  const bytes = await storedBytes();
  expect(bytes).not.toContain(oldTestAccount);
  expect(bytes).not.toContain(oldSalt);
});

test('locked, everything stays under the old id until the unlock', async () => {
  await oldProfile('behind a lock');
  await fakeBrowser.storage.session.clear();
  const before = await storedBytes();
  const { restore } = await newWorker();
  await restore();
  expect((await local())['apiKey']).toEqual(JSON.parse(before)[0].apiKey);
  expect((await readOrder(uuidOf(1)))?.account).toBe(oldTestAccount);
});

test('rates that lie under both ids become one history', async () => {
  await oldProfile('plain');
  await writeRates([{ account: testAccount, service: '7', points: [[at + 5, '0.6']] }]);
  await (await newWorker()).restore();
  expect((await readRates(testAccount)).get('7')).toEqual([
    [at, '0.5'],
    [at + 5, '0.6'],
  ]);
  expect((await readRates(oldTestAccount)).size).toBe(0);
});

test('a history of many parts is moved whole', async () => {
  await oldProfile('plain');
  const many = Array.from({ length: 1050 }, (_each, n) =>
    sampleOrder({
      uuid: uuidOf(100 + n),
      id: `9${n}`,
      account: oldTestAccount,
      report: sampleReport({ word: 'Completed' }),
    }),
  ).map(({ open: _open, ...order }) => order);
  await saveOrders(many);
  await (await newWorker()).restore();
  const stored = await readOrders(many.map(({ uuid }) => uuid));
  expect([...stored.values()].filter((order) => order.account === testAccount)).toHaveLength(1050);
  await expectRenewed();
});

test('an unlock, by a passphrase that an earlier version took, renews it', async () => {
  await oldProfile('plain');
  await fakeBrowser.storage.local.set({ apiKey: { key: testKey, account: oldTestAccount } });
  const passphrase = 'correct horse battery staple';
  const { sealWithPassphrase } = await import('@/entrypoints/background/key/seal');
  await fakeBrowser.storage.local.set({ apiKey: await sealWithPassphrase(passphrase, '') });
  await fakeBrowser.storage.session.clear();
  const { runCommand } = await newWorker();
  expect(await runCommand({ type: 'lock', isForced: true })).toEqual({ ok: true });
  expect((await readOrder(uuidOf(1)))?.account).toBe(oldTestAccount);
  expect(await runCommand({ type: 'unlock', passphrase: 'wrong horse' })).toMatchObject({ ok: false });
  expect((await readOrder(uuidOf(1)))?.account).toBe(oldTestAccount);
  expect(await runCommand({ type: 'unlock', passphrase })).toEqual({ ok: true });
  await expectRenewed();
});

describe('an order and the move', () => {
  test('an order that is being placed holds it back, and keeps its own record', async () => {
    await oldProfile('behind a lock');
    await declareChannels({ platform: 'twitch', name: 'monstercat' });
    const { restore, runCommand } = await newWorker();
    // As where the key was sealed since the start: unlocked, under the old id.
    await fakeBrowser.storage.session.clear();
    await restore();
    await keepDataKey(vault, dataKey);
    const answer = Promise.withResolvers<Response>();
    const sent = fakePanel({ add: () => answer.promise });
    const command = { ...sampleCommand(), account: oldTestAccount, uuid: uuidOf(50) };
    command.confirmed = ['orderUnsettled', 'orderedMinutesAgo', 'priceNeedsConfirming'];
    const placing = runCommand(command);
    await vi.waitFor(() => expect(actionsOf(sent)).toContain('add'));
    const { restoreAnew } = await import('@/entrypoints/background/restore');
    const { aloneAtWork } = await import('@/entrypoints/background/locks');
    let isMoved = false;
    const moving = aloneAtWork(restoreAnew).then(() => (isMoved = true));
    await new Promise((later) => setTimeout(later, 20));
    expect(isMoved).toBe(false);
    answer.resolve(new Response('{"status":"success","order":777}'));
    expect(await placing).toEqual({ ok: true });
    await moving;
    expect(await readOrder(uuidOf(50))).toMatchObject({ state: 'placed', id: '777', account: testAccount });
    expect(actionsOf(sent).filter((action) => action === 'add')).toHaveLength(1);
  });

  test('an order of a review from before it is refused: nothing is sent and nothing recorded', async () => {
    await oldProfile('plain');
    await declareChannels({ platform: 'twitch', name: 'monstercat' });
    const { runCommand } = await newWorker();
    const sent = fakePanel();
    const command = { ...sampleCommand(), account: oldTestAccount, uuid: uuidOf(50) };
    expect(await runCommand(command)).toMatchObject({ error: 'accountChanged' });
    expect(actionsOf(sent)).toEqual([]);
    expect(await readOrder(uuidOf(50))).toBeNull();
  });
});
