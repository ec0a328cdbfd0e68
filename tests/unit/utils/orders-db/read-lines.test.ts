import { IDBFactory } from 'fake-indexeddb';
// oxlint-disable-next-line import/no-unassigned-import -- it sets the globals that `idb` looks for
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { mendHistory } from '@/entrypoints/background/records/history/mend-history';
import { deleteOrders, saveOrders } from '@/entrypoints/background/records/write-orders';
import { newestFirst, readLines, type LineStock } from '@/utils/orders-db/read-lines';
import { writeDatabase } from '../../../damage/database-access';
import { anOrder, reported } from '../../an-order';

const uuidOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const numbered = (n: number) => anOrder({ uuid: uuidOf(n), createdAt: n * 1000 });
const manyFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_each, n) => numbered(first + n));

async function read(before: LineStock | null) {
  const shown: LineStock[] = [];
  await readLines(before, (stock) => void shown.push(stock));
  return { shown, last: shown.at(-1) as LineStock };
}
const uuidsOf = (stock: LineStock) => newestFirst(stock).map(({ uuid }) => uuid);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('the newest orders are shown before the rest is read', async () => {
  await mendHistory();
  await saveOrders(manyFrom(0, 1200));
  const { shown, last } = await read(null);
  const [first] = shown;
  expect(first && newestFirst(first).length).toBeLessThan(1200);
  expect(first && uuidsOf(first)[0]).toBe(uuidOf(1199));
  expect(uuidsOf(last)).toEqual(
    manyFrom(0, 1200)
      .map(({ uuid }) => uuid)
      .toReversed(),
  );
});

test('of a history that is known only what changed is read', async () => {
  await mendHistory();
  await saveOrders(manyFrom(0, 1200));
  const { last: before } = await read(null);
  await saveOrders([{ ...numbered(700), report: reported('Completed') }, ...manyFrom(1200, 700)]);
  const { last } = await read(before);
  expect(uuidsOf(last)).toHaveLength(1900);
  expect(newestFirst(last)[1199]?.report?.word).toBe('Completed');
  expect(last.blocks[0]?.lines).toBe(before.blocks[0]?.lines);
  // Order 700 lies in the third block of 250.
  expect(last.blocks[2]?.lines).not.toBe(before.blocks[2]?.lines);
});

test('what was deleted is gone', async () => {
  await mendHistory();
  await saveOrders(manyFrom(0, 1200));
  const { last: before } = await read(null);
  await deleteOrders(manyFrom(400, 700).map(({ uuid }) => uuid));
  const { last } = await read(before);
  expect(uuidsOf(last)).toEqual(
    [...manyFrom(1100, 100), ...manyFrom(0, 400).toReversed()]
      .map(({ uuid }) => uuid)
      .toSorted()
      .toReversed(),
  );
});

test('before the worker has made the lines the newest records are shown', async () => {
  await writeDatabase({ version: 2, hasStores: true, records: manyFrom(0, 10) });
  const { last } = await read(null);
  expect(last.isStale).toBe(true);
  expect(uuidsOf(last)[0]).toBe(uuidOf(9));
  await mendHistory();
  const { last: made } = await read(last);
  expect(made.isStale).toBe(false);
  expect(uuidsOf(made)).toHaveLength(10);
});
