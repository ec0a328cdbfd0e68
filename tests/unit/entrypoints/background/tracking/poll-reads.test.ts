// oxlint-disable-next-line import/no-unassigned-import -- it sets the globals that `idb` looks for
import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runCommand } from '@/entrypoints/background/commands/run-command';
import { saveNewOrders } from '@/entrypoints/background/records/save-new-orders';
import { restoreAnew } from '@/entrypoints/background/restore';
import type { Order } from '@/utils/orders/order';
import { withIndex } from '@/utils/orders/order-state';
import { fakePanel, reply } from '../fake-panel';
import { freshProfile, saveTestKey } from '../fresh-worker';
import { sampleOrder, sampleReport, uuidOf } from '../sample-order';

const methods = ['get', 'getAll', 'getAllKeys', 'getKey', 'count', 'openCursor', 'openKeyCursor'] as const;

/** From now on what the database gives, by what was asked: a record or key is 1, and what is counted is gone through. */
function watchReads(): Map<string, number> {
  const reads = new Map<string, number>();
  for (const { prototype } of [IDBObjectStore, IDBIndex]) {
    for (const name of methods) {
      if (!(name in prototype)) continue;
      const method = prototype[name] as (...args: unknown[]) => IDBRequest;
      vi.spyOn(prototype, name).mockImplementation(function watched(
        this: IDBObjectStore | IDBIndex,
        ...args: unknown[]
      ) {
        const request = method.apply(this, args);
        const store = 'objectStore' in this ? this.objectStore.name : this.name;
        request.addEventListener('success', () => {
          const result: unknown = request.result;
          const size = Array.isArray(result) ? result.length : typeof result === 'number' ? result : 1;
          reads.set(`${store}.${name}`, (reads.get(`${store}.${name}`) ?? 0) + size);
        });
        return request;
      } as never);
    }
  }
  return reads;
}

const open = 20;
const hourMs = 3_600_000;

/** A history that ends with open orders, which were made in the last minutes. */
const historyOf = (count: number, account: string): Order[] =>
  Array.from({ length: count }, (_none, n) => {
    const age = count - n;
    const isOpen = age <= open;
    return withIndex(
      sampleOrder({
        uuid: uuidOf(n),
        account,
        id: `${100_000 + n}`,
        createdAt: Date.now() - (isOpen ? age * 60_000 : age * hourMs),
        isSeen: true,
        report: sampleReport({ word: isOpen ? 'Processing' : 'Completed', remains: isOpen ? 50 : 0 }),
      }),
    );
  });

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** What a poll reads in which each open order has changed. */
async function readsOfPoll(count: number): Promise<Map<string, number>> {
  fakeBrowser.reset();
  freshProfile();
  const { account } = await saveTestKey();
  let round = 0;
  fakePanel({
    status: ({ order, orders }) => {
      round += 1;
      const row = { status: 'Processing', charge: '0.2', remains: 40 - round, start_count: 1 };
      const ids = String(order ?? orders).split(',');
      return reply(ids.length === 1 ? row : Object.fromEntries(ids.map((id) => [id, row])));
    },
  });
  const orders = historyOf(count, account);
  for (let from = 0; from < count; from += 2000) await saveNewOrders(orders.slice(from, from + 2000));
  await restoreAnew();
  expect(await runCommand({ type: 'refresh', ifOlderThanSeconds: 0 })).toEqual({ ok: true });
  const reads = watchReads();
  expect(await runCommand({ type: 'refresh', ifOlderThanSeconds: 0 })).toEqual({ ok: true });
  vi.restoreAllMocks();
  return reads;
}

test('a poll reads as much of a long history as of a short one', async () => {
  const [few, many] = [await readsOfPoll(300), await readsOfPoll(10_000)];
  expect(few.get('orders.get')).toBe(open);
  expect(many).toEqual(few);
}, 120_000);
