import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checkedAtStart } from '@/entrypoints/background/records/check-records';
import { saveOrders } from '@/entrypoints/background/records/write-orders';
import { ordersDbVersion } from '@/utils/orders-db/schema';
import type { Order } from '@/utils/orders/order';
import type { Snapshot } from '@/utils/snapshot';
import { readDatabase, writeDatabase } from '../../../../damage/database-access';
import { actionsOf, fakePanel } from '../fake-panel';
import { freshProfile, saveTestKey, declareChannels } from '../fresh-worker';
import { sampleCommand } from '../sample-command';
import { sampleOrder, sampleReport, uuidOf } from '../sample-order';

/** A worker that has just been started: what the last one held in memory is gone. */
async function newWorker() {
  vi.resetModules();
  const { start } = await import('@/entrypoints/background/restore');
  const { runCommand } = await import('@/entrypoints/background/commands/run-command');
  const { poll } = await import('@/entrypoints/background/jobs');
  return { start, runCommand, poll };
}

const snapshot = async () => (await fakeBrowser.storage.local.get('snapshot')).snapshot as Snapshot;
const records = async () => (await readDatabase())?.records as Order[] | undefined;
const problem = async () => (await snapshot()).problem?.name;
const mirrored = { platform: 'twitch', name: 'monstercat' } as const;

beforeEach(async () => {
  freshProfile();
  await saveTestKey();
  await declareChannels(mirrored);
});

/** The account of the saved key. */
async function account(): Promise<string> {
  const { apiKey } = await fakeBrowser.storage.local.get('apiKey');
  return (apiKey as { account: string }).account;
}
const command = async (n: number) => sampleCommand({ uuid: uuidOf(n), account: await account() });

const failures: [string, () => void][] = [
  [
    'the database is refused',
    () =>
      vi.spyOn(indexedDB, 'open').mockImplementation(() => {
        throw new DOMException('refused', 'InvalidStateError');
      }),
  ],
  [
    'the database is full',
    () =>
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
        throw new DOMException('full', 'QuotaExceededError');
      }),
  ],
  [
    'extension storage is full',
    () =>
      vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded')),
  ],
  [
    'extension storage cannot be read',
    () => vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('IO error: corruption')),
  ],
];

describe.each(failures)('while %s', (_name, fail) => {
  test('no order is sent, its refusal says why, no record is harmed, and afterwards all goes on', async () => {
    const sent = fakePanel();
    const open = sampleOrder({ uuid: uuidOf(5), id: '77', account: await account(), link: 'another' });
    await saveOrders([open]);
    const worker = await newWorker();
    await worker.start();
    const placing = await command(1);
    const second = await command(2);
    fail();
    expect(await worker.runCommand(placing)).toMatchObject({ ok: false, error: 'storageFailed' });
    vi.restoreAllMocks();
    fakePanel();
    expect(actionsOf(sent)).not.toContain('add');
    expect((await records())?.find(({ uuid }) => uuid === open.uuid)).toEqual(open);

    const next = await newWorker();
    await next.start();
    expect(await problem()).toBeUndefined();
    expect((await records())?.find(({ uuid }) => uuid === uuidOf(1))?.state ?? 'notSent').toBe('notSent');
    expect(await next.runCommand(second)).toEqual({ ok: true });
    expect((await records())?.find(({ uuid }) => uuid === uuidOf(2))?.state).toBe('placed');
  });

  test('a worker that starts says so, asks the panel nothing, and goes on by itself afterwards', async () => {
    const sent = fakePanel();
    await saveOrders([sampleOrder({ account: await account() })]);
    await (await newWorker()).start();
    const worker = await newWorker();
    // Something to write at the start: a record that only the database has.
    await fakeBrowser.storage.local.remove('openOrders');
    await fakeBrowser.storage.local.set({ settings: 'damaged' });
    fail();
    await worker.start();
    await worker.poll();
    expect(await fakeBrowser.action.getBadgeText({})).toMatch(/!$/);
    expect(await worker.runCommand({ type: 'readServices', isForced: true })).toMatchObject({
      error: 'storageFailed',
    });
    expect(sent).toEqual([]);
    vi.restoreAllMocks();
    fakePanel();
    await worker.poll();
    expect(await problem()).toBeUndefined();
    expect(await fakeBrowser.action.getBadgeText({})).toBe('1');
  });
});

test('a database that is refused is said in the snapshot, over what was known before', async () => {
  await saveOrders([sampleOrder({ account: await account() })]);
  await (await newWorker()).start();
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('refused', 'InvalidStateError');
  });
  await (await newWorker()).start();
  expect(await snapshot()).toMatchObject({ openCount: 1, problem: { name: 'storageFailed' } });
});

describe('data of a newer version', () => {
  test.each([
    ['the database', { version: ordersDbVersion + 1, shape: undefined }],
    ['a record', { version: ordersDbVersion, shape: 7 }],
  ])(
    'in %s: orders are shown, nothing is written or sent, and it is said',
    async (_name, { version, shape }) => {
      const order = { ...sampleOrder({ account: await account() }), ...(shape && { shape }) };
      await writeDatabase({ version, hasStores: true, records: [order] });
      const before = await readDatabase();
      const sent = fakePanel();
      const worker = await newWorker();
      await worker.start();
      await worker.poll();
      expect(await worker.runCommand(await command(1))).toMatchObject({ ok: false, error: 'newerData' });
      expect(sent).toEqual([]);
      expect(await readDatabase()).toEqual(before);
      expect(await snapshot()).toMatchObject({ problem: { name: 'newerData' }, openCount: 1 });
      expect(await fakeBrowser.action.getTitle({})).toContain('A newer version of this extension');
    },
  );

  test('in the mirror alone is not lost to a new database', async () => {
    await fakeBrowser.storage.local.set({ openOrders: [{ ...sampleOrder(), shape: 9 }] });
    const worker = await newWorker();
    await worker.start();
    expect(await problem()).toBe('newerData');
    expect((await fakeBrowser.storage.local.get('openOrders')).openOrders).toHaveLength(1);
  });
});

describe('what is damaged', () => {
  test('is counted once, however often the worker starts, and no longer when it is whole again', async () => {
    const damaged = { ...sampleOrder({ uuid: uuidOf(3) }), state: 'nonsense' };
    await writeDatabase({ version: 2, hasStores: true, records: [sampleOrder(), damaged] });
    for (let n = 0; n < 3; n += 1) await (await newWorker()).start();
    expect(await snapshot()).toMatchObject({ unreadable: 1 });
    await saveOrders([sampleOrder({ uuid: uuidOf(3) })]);
    await (await newWorker()).start();
    expect(await snapshot()).toMatchObject({ unreadable: 0 });
    expect((await readDatabase())?.damaged).toMatchObject([{ record: damaged }]);
  });

  test('among settings, channels and accounts is set aside; what is whole beside it stays', async () => {
    const channels = [{ ...mirrored, statedAt: 1 }, { platform: 'nowhere' }];
    await fakeBrowser.storage.local.set({
      settings: { pollMinutes: 7 },
      myChannels: channels,
      'account:x': 5,
    });
    await (await newWorker()).start();
    const stored = await fakeBrowser.storage.local.get(null);
    expect(stored).toMatchObject({ myChannels: [channels[0]] });
    expect(stored).not.toHaveProperty('settings');
    const kept = (await readDatabase())?.damaged as { from: string; record: unknown }[];
    expect(kept.map(({ from, record }) => [from, record]).toSorted()).toEqual([
      ['account', 5],
      ['myChannels', { platform: 'nowhere' }],
      ['settings', { pollMinutes: 7 }],
    ]);
    expect(await snapshot()).toMatchObject({ unreadable: 3 });
  });

  test('in a long history is found by starts that each look at a part', async () => {
    const whole = Array.from({ length: 4 * checkedAtStart }, () => {
      const { open: _open, ...done } = sampleOrder({
        uuid: crypto.randomUUID(),
        report: sampleReport({ word: 'Completed' }),
      });
      return done;
    });
    const damaged = { ...sampleOrder({ uuid: crypto.randomUUID() }), open: undefined, quantity: 'many' };
    await writeDatabase({ version: 2, hasStores: true, records: [...whole, damaged] });
    let starts = 0;
    do {
      await (await newWorker()).start();
      starts += 1;
    } while ((await snapshot()).unreadable === 0 && starts < 200);
    expect(await snapshot()).toMatchObject({ unreadable: 1 });
  });
});

/** How many records the database gives and takes while `work` runs. */
async function countRecords(work: () => Promise<unknown>): Promise<{ read: number; written: number }> {
  const counted = { read: 0, written: 0 };
  const count = (request: IDBRequest) =>
    request.addEventListener('success', () => {
      const result: unknown = request.result;
      counted.read += Array.isArray(result) ? result.length : Number(result !== undefined && result !== null);
    });
  for (const from of [IDBObjectStore.prototype, IDBIndex.prototype]) {
    const { get, getAll, openCursor } = from;
    for (const [name, method] of Object.entries({ get, getAll, openCursor })) {
      vi.spyOn(from, name as 'getAll').mockImplementation(function (this: never, ...args) {
        const request = (method as typeof getAll).apply(this, args);
        count(request);
        return request;
      });
    }
  }
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    counted.written += 1;
    return put.apply(this, args);
  });
  await work();
  vi.restoreAllMocks();
  return counted;
}

test('a start, a poll and a snapshot read and write as much with a history of 300 as with one of 6,000', async () => {
  const counts = [];
  for (const length of [300, 6000]) {
    freshProfile();
    const own = await account();
    const { open: _open, ...done } = sampleOrder({
      account: own,
      report: sampleReport({ word: 'Completed' }),
    });
    const history = Array.from({ length }, () => Object.assign({}, done, { uuid: crypto.randomUUID() }));
    const open = [1, 2, 3].map((n) => sampleOrder({ uuid: uuidOf(n), id: String(n), account: own }));
    await writeDatabase({ version: 2, hasStores: true, records: [...history, ...open] });
    await fakeBrowser.storage.local.set({ openOrders: open });
    // The first start makes the lines and sums of all of them.
    await (await newWorker()).start();
    const worker = await newWorker();
    const started = await countRecords(worker.start);
    fakePanel();
    const polled = await countRecords(worker.poll);
    counts.push({ started, polled });
  }
  expect(counts[1]).toEqual(counts[0]);
  // The open orders, for the copies, the alarms and the snapshot, the record of their service, the part of the history
  // that is checked, and how its lines and sums stand.
  expect(counts[0]?.started.read).toBeLessThanOrEqual(checkedAtStart + 4 * 3 + 1 + 1);
  expect(counts[0]?.started.written).toBe(0);
  // Three orders, the block of their lines, the sums of their day, the record of their service (their charges are known
  // now), and how these stand.
  expect(counts[0]?.polled.written).toBe(3 + 4);
});
