import { IDBFactory } from 'fake-indexeddb';
// oxlint-disable-next-line import/no-unassigned-import -- it sets the globals that `idb` looks for
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { saveOrders } from '@/entrypoints/background/records/write-orders';
import { openOrdersDbToRead } from '@/utils/orders-db/open';
import { readHistory } from '@/utils/orders-db/read-orders';
import { ordersDbVersion } from '@/utils/orders-db/schema';
import { readDatabase, writeDatabase } from '../../../damage/database-access';
import { anOrder } from '../../an-order';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const uuidOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const many = Array.from({ length: 50 }, (_each, n) => anOrder({ uuid: uuidOf(n), createdAt: n }));
const present = ordersDbVersion;

describe('a database of a newer version', () => {
  const newer = { version: present + 1, hasStores: true, records: many };

  test('is opened for reading: the history is shown', async () => {
    await writeDatabase(newer);
    const db = await openOrdersDbToRead();
    expect(db.version).toBe(present + 1);
    db.close();
    expect((await readHistory(100)).newest).toHaveLength(50);
  });

  test('takes no write, and says why', async () => {
    await writeDatabase(newer);
    await expect(saveOrders([anOrder()])).rejects.toMatchObject({ name: 'newerData' });
    expect(await readDatabase()).toMatchObject(newer);
  });

  test('shows what can be read of records of a newer shape', async () => {
    const records = [
      { ...many[0], shape: 3 },
      { ...many[1], shape: 3, quantity: { new: 'form' } },
    ];
    await writeDatabase({ ...newer, records });
    expect(await readHistory(100)).toMatchObject({ newest: [{ uuid: uuidOf(0) }], unreadable: 1, total: 1 });
  });
});

describe('the history', () => {
  test('counts damaged records apart, those without a time too', async () => {
    const records = [
      ...many,
      { ...anOrder({ uuid: uuidOf(60) }), state: 'nonsense' },
      { ...anOrder({ uuid: uuidOf(61) }), createdAt: null },
    ];
    await writeDatabase({ version: present, hasStores: true, records });
    expect(await readHistory(100)).toMatchObject({ total: 50, unreadable: 2, areMore: false });
    expect(await readHistory(10)).toMatchObject({ areMore: true });
  });

  test('is not overwritten where a record is damaged: the original is set aside', async () => {
    const damaged = { ...many[0], state: 'nonsense' };
    await writeDatabase({ version: present, hasStores: true, records: [damaged] });
    await saveOrders([anOrder({ uuid: uuidOf(0) })]);
    const found = await readDatabase();
    expect(found?.damaged).toMatchObject([{ from: 'orders', record: damaged, reason: 'state' }]);
    expect(found?.records).toEqual([anOrder({ uuid: uuidOf(0) })]);
  });
});
