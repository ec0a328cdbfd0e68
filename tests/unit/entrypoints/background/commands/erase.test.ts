import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetOldErased } from '@/entrypoints/background/records/erased-records';
import { readOwn } from '@/entrypoints/background/records/read-own';
import { addToLedger } from '@/entrypoints/background/records/write-ledger';
import { saveOrders } from '@/entrypoints/background/records/write-orders';
import type { Command, Outcome } from '@/utils/command';
import type { LedgerLine } from '@/utils/ledger/ledger-line';
import { countErased } from '@/utils/orders-db/read-erased';
import { readOpenOrders, readOrder } from '@/utils/orders-db/read-orders';
import { readRequests } from '@/utils/orders-db/read-requests';
import { fakePanel, reply } from '../fake-panel';
import { freshProfile, saveTestKey, declareChannels, testKey } from '../fresh-worker';
import { sampleCommand } from '../sample-command';
import { sampleOrder, sampleReport, uuidOf } from '../sample-order';

let runCommand: (command: Command) => Promise<Outcome>;

beforeEach(async () => {
  freshProfile();
  vi.resetModules();
  ({ runCommand } = await import('@/entrypoints/background/commands/run-command'));
});

const eraseAll = () => runCommand({ type: 'eraseAll', askedAt: Date.now() });
const completed = (n: number, createdAt: number) => {
  const { open: _open, ...order } = sampleOrder({ uuid: uuidOf(n), id: String(n), createdAt });
  return { ...order, report: sampleReport({ word: 'Completed' }) };
};

describe('erasing history', () => {
  test('takes what is older than the date and not open, and nothing of the last hour', async () => {
    const now = Date.now();
    await saveOrders([
      completed(1, 1000),
      sampleOrder({ uuid: uuidOf(2), createdAt: 1000 }),
      completed(3, now - 1000),
    ]);
    const uuids = [1, 2, 3].map(uuidOf);
    expect(await runCommand({ type: 'eraseOrders', uuids, before: now + 1000 })).toEqual({ ok: true });
    expect(await readOrder(uuidOf(1))).toBeNull();
    expect(await readOrder(uuidOf(2))).not.toBeNull();
    expect(await readOrder(uuidOf(3))).not.toBeNull();
  });
});

const week = 7 * 86_400_000;
const daysOf = () => readOwn('days', (store) => store.getAll());
const kept = () => readOwn('erased', (store) => store.getAll());
const charged = (n: number) => ({
  ...completed(n, 1000 + n),
  report: sampleReport({ word: 'Completed', charge: '0.25' }),
});

async function eraseTwo() {
  const orders = [charged(1), charged(2)];
  await saveOrders(orders);
  const before = { days: await daysOf(), orders: await readOwn('orders', (store) => store.getAll()) };
  await runCommand({ type: 'eraseOrders', uuids: [1, 2].map(uuidOf), before: 5000 });
  return before;
}

describe('undoing that', () => {
  test('brings the same records and the same sums back; until then they are in none', async () => {
    const before = await eraseTwo();
    expect(await daysOf()).toEqual([]);
    expect(await readOrder(uuidOf(1))).toBeNull();
    expect(await countErased(Date.now())).toMatchObject({ orders: 2, records: 2 });
    expect(await runCommand({ type: 'restoreErased' })).toEqual({ ok: true });
    expect(await daysOf()).toEqual(before.days);
    expect(await readOwn('orders', (store) => store.getAll())).toEqual(before.orders);
    expect(await kept()).toEqual([]);
  });

  test('leaves alone what has a record again', async () => {
    await eraseTwo();
    const again = { ...charged(1), note: 'imported meanwhile' };
    await saveOrders([again]);
    await runCommand({ type: 'restoreErased' });
    expect(await readOrder(uuidOf(1))).toEqual(again);
    expect(await readOrder(uuidOf(2))).not.toBeNull();
    expect(await kept()).toEqual([]);
  });

  test('takes changes of the balance with it', async () => {
    const now = Date.now();
    const line: LedgerLine = {
      account: 'a'.repeat(32),
      at: now - week,
      fromAt: now - week - 1000,
      from: '5.00',
      to: '4.00',
      currency: 'USD',
      cause: 'unexplained',
      orders: [],
      isMine: true,
    };
    await addToLedger([line]);
    await runCommand({ type: 'eraseBalance', before: now - 1000 });
    expect(await readOwn('ledger', (store) => store.getAll())).toEqual([]);
    await runCommand({ type: 'restoreErased' });
    expect(await readOwn('ledger', (store) => store.getAll())).toEqual([line]);
    expect(await kept()).toEqual([]);
  });

  test('ends after seven days: the next start lets go of it', async () => {
    await eraseTwo();
    const { since } = await countErased(Date.now());
    const lastMoment = (since ?? 0) + week;
    await forgetOldErased(lastMoment);
    expect(await countErased(lastMoment)).toMatchObject({ orders: 2 });
    expect(await countErased(lastMoment + 1)).toMatchObject({ orders: 0, records: 0 });
    await forgetOldErased(lastMoment + 1);
    expect(await kept()).toEqual([]);
  });

  test('is over at once where the user says so, and after everything was erased', async () => {
    await eraseTwo();
    await runCommand({ type: 'forgetErased' });
    expect(await kept()).toEqual([]);
    await eraseTwo();
    await eraseAll();
    expect(await kept()).toEqual([]);
    expect(await runCommand({ type: 'restoreErased' })).toEqual({ ok: true });
    expect(await readOrder(uuidOf(1))).toBeNull();
  });
});

describe('erasing everything', () => {
  test('forgets the log, also what is not stored yet', async () => {
    await saveTestKey();
    fakePanel();
    await runCommand({ type: 'refresh', ifOlderThanSeconds: 0 });
    expect(await readRequests()).not.toEqual([]);
    await runCommand({ type: 'eraseAll', askedAt: Date.now() });
    expect(await readRequests()).toEqual([]);
  });

  test('leaves neither key nor order nor setting', async () => {
    await saveTestKey();
    await declareChannels({ platform: 'twitch', name: 'monstercat' });
    await saveOrders([completed(1, 1000)]);
    expect(await eraseAll()).toEqual({ ok: true });
    expect(await readOrder(uuidOf(1))).toBeNull();
    const stored = await fakeBrowser.storage.local.get(null);
    expect(Object.keys(stored)).toEqual(['snapshot', 'orderCount']);
    expect(JSON.stringify(stored)).not.toContain(testKey.slice(-4));
    // Later orders are summed at once, not when the worker next starts.
    expect(await readOwn('history', (store) => store.get('state'))).toMatchObject({ isStale: false });
  });

  test('takes the key and all else where the browser can neither open nor delete the database', async () => {
    await saveTestKey();
    await fakeBrowser.storage.local.set({ openOrders: [sampleOrder({ createdAt: Date.now() + 60_000 })] });
    for (const name of ['open', 'deleteDatabase'] as const) {
      vi.spyOn(indexedDB, name).mockImplementation(() => {
        throw new DOMException('Internal error opening backing store', 'UnknownError');
      });
    }
    vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('Internal error', 'UnknownError'));
    expect(await eraseAll()).toMatchObject({ ok: false, error: 'orderOnItsWay' });
    await fakeBrowser.storage.local.set({ openOrders: [sampleOrder()] });
    expect(await eraseAll()).toMatchObject({ ok: false, error: 'storageFailed' });
    const stored = await fakeBrowser.storage.local.get(null);
    expect(Object.keys(stored)).toEqual(['snapshot']);
    expect(JSON.stringify(stored)).not.toContain(testKey.slice(-4));
    vi.restoreAllMocks();
  });

  test('is refused while an order is on its way, and that order is not lost', async () => {
    await saveTestKey();
    await declareChannels({ platform: 'twitch', name: 'monstercat' });
    const outcomes: Promise<Outcome>[] = [];
    const { promise: answer, resolve } = Promise.withResolvers<Response>();
    fakePanel({
      add: () => {
        outcomes.push(eraseAll());
        return answer;
      },
    });
    const placing = runCommand(sampleCommand());
    await vi.waitFor(() => expect(outcomes).toHaveLength(1));
    expect(await outcomes[0]).toMatchObject({ ok: false, error: 'orderOnItsWay' });
    resolve(await reply({ status: 'success', order: 501 }));
    expect(await placing).toEqual({ ok: true });
    expect(await readOrder(uuidOf(1))).toMatchObject({ state: 'placed', id: '501' });
  });

  test('waits for what is under way, so that nothing is saved after it', async () => {
    await saveTestKey();
    const { promise: answer, resolve } = Promise.withResolvers<Response>();
    let isAsked = false;
    fakePanel({
      balance: () => {
        isAsked = true;
        return answer;
      },
    });
    const refreshing = runCommand({ type: 'refresh', ifOlderThanSeconds: 0 });
    await vi.waitFor(() => expect(isAsked).toBe(true));
    const erasing = eraseAll();
    resolve(await reply({ status: 'success', balance: '1.00', currency: 'USD' }));
    await refreshing;
    expect(await erasing).toEqual({ ok: true });
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual(['snapshot', 'orderCount']);
    expect(await readOpenOrders()).toEqual([]);
  });
});
