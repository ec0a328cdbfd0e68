import { IDBFactory } from 'fake-indexeddb';
// oxlint-disable-next-line import/no-unassigned-import -- it sets the globals that `idb` looks for
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { openOrdersDb } from '@/entrypoints/background/records/open-orders-db';
import { ordersDbSteps, type Step } from '@/entrypoints/background/records/orders-db-steps';
import { saveOrders } from '@/entrypoints/background/records/write-orders';
import { readOrder } from '@/utils/orders-db/read-orders';
import { ordersDbVersion } from '@/utils/orders-db/schema';
import { readDatabase, writeDatabase } from '../../../../damage/database-access';
import { anOrder } from '../../../an-order';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const uuidOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const many = Array.from({ length: 50 }, (_each, n) => anOrder({ uuid: uuidOf(n), createdAt: n }));
const present = ordersDbSteps.length;

/** A migration as a later version might bring it: each record in its turn. `failAt` breaks it off. */
const renameState =
  (failAt = Infinity): Step =>
  async (_db, upgrade) => {
    let cursor = await upgrade.objectStore('orders').openCursor();
    for (let n = 0; cursor; n += 1) {
      if (n === failAt) throw new Error('broken off');
      await cursor.update({ ...cursor.value, serviceName: `renamed ${n}` });
      cursor = await cursor.continue();
    }
  };

test('the version that readers want is the one that the steps lead to', () => {
  expect(ordersDbSteps).toHaveLength(ordersDbVersion);
});

describe('a database of version 1', () => {
  test('is brought to the present version with every record as it was', async () => {
    await writeDatabase({ version: 1, hasStores: true, records: many });
    (await openOrdersDb()).close();
    const found = await readDatabase();
    expect(found).toEqual({ version: present, hasStores: true, records: many, damaged: [] });
  });

  test('gets the stores of the ledger and the log', async () => {
    await writeDatabase({ version: 4, hasStores: true, records: many });
    const db = await openOrdersDb();
    expect([...db.objectStoreNames]).toEqual(expect.arrayContaining(['ledger', 'requests']));
    db.close();
    expect((await readDatabase())?.records).toEqual(many);
  });

  test('with nothing in it, as somebody leaves one who opens it before us, gets its stores', async () => {
    await writeDatabase({ version: 1, hasStores: false, records: [] });
    await saveOrders(many);
    expect((await readDatabase())?.records).toEqual(many);
  });
});

describe('a later migration', () => {
  test('changes record by record', async () => {
    await saveOrders(many);
    const db = await openOrdersDb([...ordersDbSteps, renameState()]);
    expect(db.version).toBe(present + 1);
    db.close();
    expect((await readDatabase())?.records).toMatchObject(
      many.map((order, n) => Object.assign({}, order, { serviceName: `renamed ${n}` })),
    );
  });

  test('from version 1 takes every step that is missing', async () => {
    await writeDatabase({ version: 1, hasStores: true, records: many });
    const db = await openOrdersDb([...ordersDbSteps, renameState()]);
    expect([...db.objectStoreNames]).toContain('damaged');
    db.close();
    expect((await readDatabase())?.records[3]).toMatchObject({ serviceName: 'renamed 3' });
  });

  test.each([0, 1, 49])('that is broken off at record %i leaves the old version whole', async (failAt) => {
    await saveOrders(many);
    await expect(openOrdersDb([...ordersDbSteps, renameState(failAt)])).rejects.toThrow();
    expect(await readDatabase()).toMatchObject({ version: present, records: many });
    expect(await readOrder(uuidOf(3))).toEqual(many[3]);
  });

  test('that was broken off is taken the next time', async () => {
    await saveOrders(many);
    await expect(openOrdersDb([...ordersDbSteps, renameState(7)])).rejects.toThrow();
    (await openOrdersDb([...ordersDbSteps, renameState()])).close();
    expect((await readDatabase())?.version).toBe(present + 1);
  });
});

test('another connection that does not make way is refused, not waited for', async () => {
  await writeDatabase({ version: 1, hasStores: true, records: many });
  const holder = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('botzverse');
    opening.addEventListener('success', () => resolve(opening.result));
  });
  await expect(openOrdersDb()).rejects.toMatchObject({ name: 'InvalidStateError' });
  holder.close();
  await saveOrders([anOrder({ uuid: uuidOf(99) })]);
  expect((await readDatabase())?.records).toHaveLength(51);
});
