import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openOrdersDb } from '@/entrypoints/background/records/open-orders-db';
import { recordOrders } from '@/entrypoints/background/records/order-journal';
import { reconcileCopies } from '@/entrypoints/background/records/reconcile-copies';
import { saveOrders } from '@/entrypoints/background/records/write-orders';
import { readOpenOrders, readOrder } from '@/utils/orders-db/read-orders';
import type { Order } from '@/utils/orders/order';
import { changeOrder } from '@/utils/orders/order-state';
import { freshProfile } from '../fresh-worker';
import { sampleOrder, sampleReport, uuidOf } from '../sample-order';

beforeEach(freshProfile);

const order = sampleOrder();
const newer = changeOrder(order, { quantity: 7 });
const { open: _open, ...done } = sampleOrder({ counter: 9, report: sampleReport({ word: 'Completed' }) });

const mirrored = async () => (await fakeBrowser.storage.local.get('openOrders')).openOrders as unknown;
const setMirror = (orders: unknown) => fakeBrowser.storage.local.set({ openOrders: orders });
const refuseDb = () =>
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('refused', 'InvalidStateError');
  });
async function putRaw(record: unknown): Promise<void> {
  const db = await openOrdersDb();
  await db.put('orders', record as Order);
  db.close();
}

describe('both copies are mended', () => {
  test.each<[string, Order[], unknown, Order[]]>([
    ['the same in both', [order], [order], [order]],
    ['newer in the mirror', [order], [newer], [newer]],
    ['newer in the database', [newer], [order], [newer]],
    ['in the mirror only', [], [order], [order]],
    ['in the database only', [order], [], [order]],
    ['no mirror at all', [order], undefined, [order]],
    ['a mirror of junk', [order], 'junk', [order]],
    ['a mirror with junk in it', [order], [null, 7, { uuid: order.uuid }, { ...order, state: 'x' }], [order]],
    ['final in the database, still open in an older mirror', [done], [order], []],
    ['in neither', [], [], []],
  ])('%s', async (_name, stored, mirror, expected) => {
    await saveOrders(stored);
    if (mirror !== undefined) await setMirror(mirror);
    expect(await reconcileCopies()).toEqual(expected);
    expect(await readOpenOrders()).toEqual(expected);
    expect((await mirrored()) ?? []).toEqual(expected);
  });

  test('a damaged record in the database is put right from the mirror', async () => {
    await putRaw({ ...order, quantity: 'many' });
    await setMirror([order]);
    await reconcileCopies();
    expect(await readOrder(order.uuid)).toEqual(order);
  });

  test('a record that is damaged in its only copy is left where it is and hides no other', async () => {
    await putRaw({ ...order, uuid: uuidOf(9), quantity: 'many' });
    await recordOrders([order]);
    expect(await reconcileCopies()).toEqual([order]);
    const db = await openOrdersDb();
    expect(await db.count('orders')).toBe(2);
    db.close();
  });

  test('nothing is written when both agree', async () => {
    await recordOrders([order]);
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await reconcileCopies();
    expect(set).not.toHaveBeenCalled();
  });

  test('a failing storage is said, and the copies are mended by the next attempt', async () => {
    await setMirror([order]);
    refuseDb();
    await expect(reconcileCopies()).rejects.toBeDefined();
    vi.restoreAllMocks();
    expect(await reconcileCopies()).toEqual([order]);
  });
});
