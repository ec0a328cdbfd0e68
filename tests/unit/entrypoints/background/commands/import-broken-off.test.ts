import { IDBFactory } from 'fake-indexeddb';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Parts } from '@/entrypoints/options/data/parts';
import type { Command, Outcome } from '@/utils/command';
import type { Order } from '@/utils/orders/order';
import { compareLines, lineOf } from '@/utils/orders/order-line';
import { withIndex } from '@/utils/orders/order-state';
import { fakePanel } from '../fake-panel';
import { freshProfile } from '../fresh-worker';
import { sampleOrder, sampleReport, uuidOf } from '../sample-order';
import { readHistory } from '../stored-history';

const { transaction } = IDBDatabase.prototype;

beforeEach(() => {
  freshProfile();
  fakePanel();
});
afterEach(() => {
  IDBDatabase.prototype.transaction = transaction;
});

/** A worker that was started just now. */
async function newWorker(): Promise<(command: Command) => Promise<Outcome>> {
  vi.resetModules();
  return (await import('@/entrypoints/background/commands/run-command')).runCommand;
}

const perCommand = 3;

/** Imports as the page does. @returns whether all was kept. */
async function importAll(orders: Order[]): Promise<boolean> {
  const runCommand = await newWorker();
  const parts = new Parts<Order>({ items: perCommand }, async (part) => {
    const command = {
      type: 'importOrders',
      orders: structuredClone(part),
      salt: null,
      oldSalt: null,
    } as const;
    if (!(await runCommand(command)).ok) throw new Error('The worker is dead.');
  });
  try {
    for (const order of orders) await parts.add(order);
    await parts.end();
    return true;
  } catch {
    await parts.settle().catch(() => undefined);
    return false;
  }
}

/** The worker dies in its n-th write of orders, or (`isAfter`) when that has just reached the disk. */
function dieAtWrite(n: number, isAfter: boolean): void {
  let writes = 0;
  let isDead = false;
  IDBDatabase.prototype.transaction = function open(this: IDBDatabase, names, mode, options) {
    if (isDead) throw new DOMException('The worker is dead.', 'InvalidStateError');
    const opened = transaction.call(this, names, mode, options);
    const isOfOrders = mode === 'readwrite' && [names].flat().includes('orders');
    if (isOfOrders) writes += 1;
    if (!isOfOrders || writes !== n) return opened;
    isDead = true;
    if (!isAfter) queueMicrotask(() => opened.abort());
    return opened;
  };
}

const files: fc.Arbitrary<Order[]> = fc.array(
  fc
    .record({
      // Some stand twice in a file, and some have no id of the panel's.
      n: fc.nat(30),
      hasId: fc.boolean(),
      at: fc.nat(400_000_000),
      service: fc.constantFrom('7', '8'),
      state: fc.constantFrom('placed', 'dismissed', 'rejected', 'placed'),
      charge: fc.constantFrom('0.2', '3', null),
    })
    .map(({ n, hasId, at, charge, ...rest }) =>
      withIndex(
        sampleOrder({
          ...rest,
          uuid: uuidOf(n),
          id: hasId ? `${500 + n}` : null,
          createdAt: at,
          report: sampleReport({ word: 'Completed', charge, at: at + 5000 }),
        }),
      ),
    ),
  { minLength: 1, maxLength: 24 },
);

/** The orders that a whole import keeps of these: of two with one uuid the first. */
const keptOf = (orders: Order[]): string[] => [...new Set(orders.map(({ uuid }) => uuid))].toSorted();

test('an import in which the worker dies at any write leaves the first parts with their sums, and a second completes it', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.integer({ min: 1, max: 9 }), fc.boolean(), async (orders, n, isAfter) => {
      globalThis.indexedDB = new IDBFactory();
      await importAll(orders);
      const whole = await readHistory();
      expect(whole.orders.map(({ uuid }) => uuid)).toEqual(keptOf(orders));

      globalThis.indexedDB = new IDBFactory();
      dieAtWrite(n, isAfter);
      await importAll(orders);
      IDBDatabase.prototype.transaction = transaction;
      await (
        await newWorker()
      )({ type: 'refresh', ifOlderThanSeconds: 1 });
      const left = await readHistory();
      expect(left.lines).toEqual(left.orders.map(lineOf).toSorted(compareLines));
      expect(left.state).toMatchObject({ records: left.orders.length, isStale: false });
      const prefixes = Array.from({ length: orders.length + 1 }, (_none, end) =>
        keptOf(orders.slice(0, end)),
      );
      expect(prefixes).toContainEqual(left.orders.map(({ uuid }) => uuid));

      expect(await importAll(orders)).toBe(true);
      // How often something was written differs.
      const { state: _state, blocks: _blocks, ...completed } = await readHistory();
      expect(completed).toEqual({ ...whole, blocks: undefined, state: undefined });
    }),
    { numRuns: 20 },
  );
});
