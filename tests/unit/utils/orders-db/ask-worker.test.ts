import { IDBFactory } from 'fake-indexeddb';
// oxlint-disable-next-line import/no-unassigned-import -- it sets the globals of a browser's database
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { chrome } from '@/utils/chrome';
import type { Command } from '@/utils/command';
import { readOrder } from '@/utils/orders-db/read-orders';
import { ordersDbVersion } from '@/utils/orders-db/schema';
import { readCatalogue } from '@/utils/services/read-catalogue';
import { readDatabase, writeDatabase } from '../../../damage/database-access';
import { anOrder } from '../../an-order';

const order = anOrder();
const present = { version: ordersDbVersion, hasStores: true, records: [order] };
const older = { ...present, version: 7 };

/** Stands in for the worker. What it is asked is kept. */
function workerThat(answer: () => Promise<unknown>): Command[] {
  const asked: Command[] = [];
  vi.spyOn(chrome.runtime, 'sendMessage').mockImplementation(async (command: unknown) => {
    asked.push(command as Command);
    return answer();
  });
  return asked;
}

const making = (database: typeof present) => async () => {
  await writeDatabase(database);
  return { ok: true };
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('a page that reads the history', () => {
  test('asks nobody where the database is there', async () => {
    await writeDatabase(present);
    const asked = workerThat(async () => ({ ok: true }));
    expect(await readOrder(order.uuid)).toEqual(order);
    expect(asked).toEqual([]);
  });

  test.each([
    ['missing', null],
    ['older', older],
    ['empty', { version: 1, hasStores: false, records: [] }],
  ])('has the worker make it where it is %s', async (_name, before) => {
    await writeDatabase(before);
    const asked = workerThat(making(present));
    expect(await readOrder(order.uuid)).toEqual(order);
    expect(asked).toEqual([{ type: 'prepareHistory' }]);
  });

  test('makes none itself, and says that it could not be read', async () => {
    workerThat(async () => ({ ok: false, error: 'storageFailed', detail: null }));
    await expect(readOrder(order.uuid)).rejects.toBeInstanceOf(DOMException);
    expect(await readDatabase()).toBeNull();
  });

  test('gives up where the worker has made none either', async () => {
    workerThat(async () => ({ ok: true }));
    await expect(readOrder(order.uuid)).rejects.toBeInstanceOf(DOMException);
  });
});

test('no list of services was read: there is none, and nobody is asked', async () => {
  const asked = workerThat(async () => ({ ok: true }));
  expect(await readCatalogue('account')).toBeNull();
  expect(await indexedDB.databases()).toEqual([]);
  expect(asked).toEqual([]);
});
