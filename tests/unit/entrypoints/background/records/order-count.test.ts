import { IDBFactory } from 'fake-indexeddb';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { eraseAll, eraseOrders, restoreErased } from '@/entrypoints/background/commands/erase';
import { mendHistory } from '@/entrypoints/background/records/history/mend-history';
import { openOrdersDb } from '@/entrypoints/background/records/open-orders-db';
import {
  dismissLost,
  fitChangedCount,
  fitOrderCount,
  readLost,
} from '@/entrypoints/background/records/order-count';
import { addOrders, forgetUnsent, recordOrders } from '@/entrypoints/background/records/order-journal';
import { readAllKeys } from '@/utils/orders-db/read-all-orders';
import type { Order } from '@/utils/orders/order';
import type { Snapshot } from '@/utils/snapshot';
import { dieBefore } from '../dying-worker';
import { freshProfile, saveTestKey } from '../fresh-worker';
import { sampleOrder, sampleReport, uuidOf } from '../sample-order';

const closed = (n: number, changes: Partial<Order> = {}): Order => {
  const { open: _open, ...order } = sampleOrder({ uuid: uuidOf(n), id: String(n), createdAt: n, ...changes });
  return { ...order, report: sampleReport({ word: 'Completed' }) };
};

const now = Date.now();

/** What a worker does at its start, and after each of its commands, of what counts here. */
async function restart(): Promise<void> {
  await mendHistory();
  await fitOrderCount(now);
}

/** Takes records away as no part of the product does. */
async function loseOne(): Promise<number> {
  const [first] = await readAllKeys();
  if (first === undefined) return 0;
  const db = await openOrdersDb();
  await db.delete('orders', first);
  db.close();
  return 1;
}
async function loseAll(): Promise<number> {
  const { size: length } = await readAllKeys();
  globalThis.indexedDB = new IDBFactory();
  return length;
}
const erase = async (most: number) => eraseOrders([...(await readAllKeys())].slice(0, most), now);
const toldOf = async () => (await readLost())?.count ?? 0;

beforeEach(() => {
  freshProfile();
  fakeBrowser.reset();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const op = fc.oneof(
  fc.record({ kind: fc.constantFrom('place', 'unsent', 'undo', 'dismiss', 'loseOne', 'loseAll') }),
  fc.record({ kind: fc.constant('erase'), count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('import'), from: fc.nat(12), count: fc.integer({ min: 1, max: 4 }) }),
);

test('what is told is what vanished by other means than erasing, less what was imported since', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(op, { maxLength: 14 }), async (ops) => {
      freshProfile();
      fakeBrowser.reset();
      let lost = 0;
      let placed = 100;
      for (const step of ops) {
        if (step.kind === 'place') await recordOrders([closed((placed += 1))]);
        if (step.kind === 'unsent') {
          await recordOrders([closed((placed += 1), { state: 'notSent' })]);
          await restart();
          await forgetUnsent(uuidOf(placed));
        }
        if ('count' in step && step.kind === 'erase') await erase(step.count);
        if (step.kind === 'undo') await restoreErased(now);
        if (step.kind === 'loseOne') lost += await loseOne();
        if (step.kind === 'loseAll') lost += await loseAll();
        if ('from' in step) {
          const before = (await readAllKeys()).size;
          await addOrders(Array.from({ length: step.count }, (_, n) => closed(step.from + n + 1)));
          lost = Math.max(0, lost - (await readAllKeys()).size + before);
        }
        await restart();
        if (step.kind === 'dismiss') {
          await dismissLost();
          lost = 0;
        }
        expect(await toldOf()).toBe(lost);
        await restart();
        expect(await toldOf()).toBe(lost);
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);

describe('a worker that dies before any step of', () => {
  const works: [string, () => Promise<unknown>][] = [
    ['erasing', () => erase(2)],
    ['undoing that', () => restoreErased(now)],
    ['placing', () => recordOrders([closed(9)])],
    ['forgetting what was not sent', () => forgetUnsent(uuidOf(4))],
    ['importing', () => addOrders([closed(8)])],
    ['erasing everything', () => eraseAll(now)],
    ['counting', restart],
  ];
  test.each(works)('%s leaves nothing that is taken for a loss', async (name, work) => {
    for (let nth = 1, isDone = false; !isDone; nth += 1) {
      freshProfile();
      fakeBrowser.reset();
      await recordOrders([closed(1), closed(2), closed(3), closed(4, { state: 'notSent' })]);
      await restart();
      if (name === 'undoing that') await erase(2);
      const death = dieBefore(nth);
      await work().catch((error: unknown) => {
        if (!death.isDead()) throw error;
      });
      isDone = !death.isDead();
      vi.restoreAllMocks();
      await restart();
      expect(await readLost(), `step ${nth}`).toBeNull();
    }
  });
});

test('orders are counted where some came or went since, and otherwise once a day', async () => {
  await restart();
  const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
  /** Whether the database was asked. */
  const isCounted = async (at = now) => {
    opened.mockClear();
    await fitChangedCount(at);
    return opened.mock.calls.length > 0;
  };
  expect(await isCounted()).toBe(false);
  for (const change of [
    () => addOrders([closed(1)]),
    () => recordOrders([closed(2, { state: 'notSent' })]),
    () => forgetUnsent(uuidOf(2)),
    () => erase(1),
    () => restoreErased(now),
  ]) {
    await change();
    expect(await isCounted()).toBe(true);
    expect(await isCounted()).toBe(false);
  }
  await recordOrders([closed(1, { note: 'the same one' })]);
  expect(await isCounted()).toBe(false);
  expect(await isCounted(now + 86_400_000)).toBe(true);
});

const start = async () => {
  vi.resetModules();
  await (await import('@/entrypoints/background/restore')).restore();
  return (await fakeBrowser.storage.local.get('snapshot'))['snapshot'] as Snapshot;
};

describe('a start', () => {
  test('tells of what is gone, but not of what the mirror puts back or keeps aside', async () => {
    const { account } = await saveTestKey();
    await recordOrders([closed(1), closed(2), sampleOrder({ uuid: uuidOf(3), account })]);
    await recordOrders([sampleOrder({ uuid: uuidOf(4), account, id: '504' })]);
    expect((await start()).lost).toBeNull();
    await loseAll();
    const { openOrders } = await fakeBrowser.storage.local.get('openOrders');
    const [whole, other] = openOrders as Order[];
    await fakeBrowser.storage.local.set({ openOrders: [whole, { ...other, quantity: 'damaged' }] });
    expect(await start()).toMatchObject({ unreadable: 1, openCount: 1 });
    expect(await start()).toMatchObject({
      lost: { short: '2 orders are gone from this browser', text: expect.stringContaining('2 orders that') },
    });
  });

  test('finds again what a worker missed that did not start anew, and no more', async () => {
    const { account } = await saveTestKey();
    await recordOrders([closed(1), sampleOrder({ uuid: uuidOf(3), account })]);
    await start();
    await loseAll();
    await fitOrderCount(now);
    expect(await toldOf()).toBe(1);
    expect(await start()).toMatchObject({
      openCount: 1,
      lost: { text: expect.stringContaining('1 order that') },
    });
  });

  test('tells nothing where the count is damaged, and counts anew', async () => {
    await recordOrders([closed(1)]);
    await fakeBrowser.storage.local.set({ orderCount: { count: -5, at: 'x' } });
    expect((await start()).lost).toBeNull();
    await loseAll();
    expect((await start()).lost?.text).toMatch(/^1 order that was here on .* is gone$/);
  });

  test('does not count where a newer version has written', async () => {
    await recordOrders([closed(1), closed(2)]);
    await start();
    await loseAll();
    indexedDB.open('botzverse', 99);
    await expect(start()).rejects.toMatchObject({ name: 'newerData' });
    expect(await readLost()).toBeNull();
  });
});
