import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openOrdersDb } from '@/entrypoints/background/records/open-orders-db';
import {
  changeOpenOrders,
  changeStoredOrder,
  recordOrders,
} from '@/entrypoints/background/records/order-journal';
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
const failMirror = () =>
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
const refuseDb = () =>
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('refused', 'InvalidStateError');
  });
async function putRaw(record: unknown): Promise<void> {
  const db = await openOrdersDb();
  await db.put('orders', record as Order);
  db.close();
}

describe('a saved order', () => {
  test('lies in the database and, while it is open, in the mirror', async () => {
    await recordOrders([order]);
    expect(await readOrder(order.uuid)).toEqual(order);
    expect(await mirrored()).toEqual([order]);
  });

  test('leaves the mirror when it is final, and stays in the database', async () => {
    await recordOrders([order]);
    await recordOrders([done]);
    expect(await mirrored()).toEqual([]);
    expect(await readOrder(order.uuid)).toEqual(done);
  });

  test('leaves other orders in the mirror alone, also when fifty are saved at once', async () => {
    const many = Array.from({ length: 50 }, (_each, n) => sampleOrder({ uuid: uuidOf(n) }));
    await Promise.all(many.map((each) => recordOrders([each])));
    expect(await mirrored()).toHaveLength(50);
    expect(await readOpenOrders()).toHaveLength(50);
  });

  test('asks nothing of the storage when there is none to save', async () => {
    failMirror();
    await recordOrders([]);
  });
});

describe('a save that fails', () => {
  test.each([
    ['the mirror', failMirror],
    ['the database', refuseDb],
  ])('in %s is storageFailed', async (_name, fail) => {
    fail();
    await expect(recordOrders([order])).rejects.toMatchObject({ name: 'storageFailed' });
    await expect(changeStoredOrder(order.uuid, (each) => each, order)).rejects.toBeDefined();
  });

  test('in the database still waits for the mirror, so that no late write overwrites the next one', async () => {
    refuseDb();
    const set = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
    const slow = Promise.withResolvers<undefined>();
    let isEnded = false;
    vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementationOnce(async (items) => {
      await slow.promise;
      await set(items);
    });
    const saving = recordOrders([order]).catch(() => {
      isEnded = true;
    });
    await vi.waitFor(() => expect(fakeBrowser.storage.local.set).toHaveBeenCalled());
    await new Promise(setImmediate);
    expect(isEnded).toBe(false);
    slow.resolve(undefined);
    await saving;
    expect(await mirrored()).toEqual([order]);
  });

  test('frees the turn for the next one', async () => {
    failMirror();
    await expect(recordOrders([order])).rejects.toBeDefined();
    vi.restoreAllMocks();
    await recordOrders([order]);
    expect(await mirrored()).toEqual([order]);
  });
});

describe('a change', () => {
  test('works on the order as it is stored, so that a hundred at once all count', async () => {
    await recordOrders([order]);
    await Promise.all(
      Array.from({ length: 100 }, () =>
        changeStoredOrder(order.uuid, (each) => changeOrder(each, { quantity: each.quantity + 1 })),
      ),
    );
    expect(await readOrder(order.uuid)).toMatchObject({ quantity: 200, counter: 103 });
  });

  test('of an order that is not there is none', async () => {
    expect(await changeStoredOrder(order.uuid, (each) => each)).toBeNull();
  });

  test('takes the order in memory where the stored one is gone or damaged', async () => {
    await putRaw({ ...order, state: 'nonsense' });
    await changeStoredOrder(order.uuid, (each) => changeOrder(each, { quantity: 7 }), order);
    expect(await readOrder(order.uuid)).toEqual(newer);
  });

  test('takes the stored order where both are there', async () => {
    await recordOrders([newer]);
    expect(await changeStoredOrder(order.uuid, (each) => each, order)).toEqual(newer);
  });

  test('of the open orders is one write for those that it does not leave alone', async () => {
    await recordOrders([order, sampleOrder({ uuid: uuidOf(2) }), sampleOrder({ uuid: uuidOf(3) })]);
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await changeOpenOrders((each) => (each.uuid === uuidOf(2) ? null : changeOrder(each, { quantity: 7 })));
    expect(set).toHaveBeenCalledOnce();
    const stored = await readOpenOrders();
    expect(stored.map(({ quantity }) => quantity).toSorted()).toEqual([100, 7, 7]);
    await changeOpenOrders(() => null);
    expect(set).toHaveBeenCalledOnce();
  });
});
