import { IDBFactory } from 'fake-indexeddb';
import * as fc from 'fast-check';
// oxlint-disable-next-line import/no-unassigned-import -- it sets the globals that `idb` looks for
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { historyStores } from '@/entrypoints/background/records/history/keep-history';
import { mendHistory } from '@/entrypoints/background/records/history/mend-history';
import { rebuildHistory } from '@/entrypoints/background/records/history/rebuild-history';
import { openOrdersDb } from '@/entrypoints/background/records/open-orders-db';
import { deleteOrders, saveOrders } from '@/entrypoints/background/records/write-orders';
import { writeTo } from '@/entrypoints/background/records/write-transaction';
import { addMoney, compareMoney, readDecimal, type Decimal } from '@/utils/money/money';
import { readOrder } from '@/utils/orders-db/read-orders';
import { orderStates, type Order } from '@/utils/orders/order';
import { compareLines, lineOf, unpackLines } from '@/utils/orders/order-line';
import { withIndex } from '@/utils/orders/order-state';
import type { ServiceRecord } from '@/utils/spending/service-record';
import { writeDatabase } from '../../../../../damage/database-access';
import { anOrder, reported } from '../../../../an-order';
import { readHistory } from '../../stored-history';

const uuidOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const day = 86_400_000;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const rebuild = () => writeTo([...historyStores], rebuildHistory);

const withoutLast = ({ last: _last, ...record }: ServiceRecord) => record;

/** A record names the newest order or, once that was erased, none. */
function expectNewest({ last }: ServiceRecord, made: ServiceRecord | undefined): void {
  if (last.at === made?.last.at) return;
  expect(last.rate).toBeNull();
  expect(last.at).toBeGreaterThan(made?.last.at ?? Infinity);
}

/** Lines and sums as they were kept are those that the records make. */
async function expectFit() {
  const kept = await readHistory();
  expect(kept.lines).toEqual(kept.orders.map(lineOf).toSorted(compareLines));
  expect(kept.state).toMatchObject({
    records: kept.orders.length,
    lines: kept.orders.length,
    isStale: false,
  });
  await rebuild();
  const made = await readHistory();
  expect(kept.days).toEqual(made.days);
  expect(kept.services.map(withoutLast)).toEqual(made.services.map(withoutLast));
  kept.services.forEach((record, at) => expectNewest(record, made.services[at]));
  expect(kept.lines).toEqual(made.lines);
  return kept;
}

const charges = fc.option(fc.constantFrom('0', '0.50', '12.3456789', '3', '-1', '0.1'), { nil: null });
const orders: fc.Arbitrary<Order> = fc
  .record({
    n: fc.nat(40),
    state: fc.constantFrom(...orderStates, 'placed' as const, 'placed' as const),
    word: fc.constantFrom('Processing', 'Completed', 'Partial', 'Canceled', 'Failed', 'Odd'),
    account: fc.constantFrom('aabbccdd00112233', '__proto__'),
    charge: charges,
    currency: fc.constantFrom('USD', 'EUR', null),
    quoted: charges,
    service: fc.constantFrom('7', '8', 'constructor'),
    platform: fc.constantFrom('twitch' as const, null),
    channel: fc.constantFrom('one', 'Two'),
    at: fc.integer({ min: 0, max: 5 * day }),
    took: fc.integer({ min: 0, max: 2 * day }),
  })
  .map(({ n, word, charge, at, took, ...rest }) =>
    withIndex(
      anOrder({
        ...rest,
        uuid: uuidOf(n),
        createdAt: at,
        sentAt: at + 1,
        report: { word, at: at + 1 + took, charge, currency: rest.currency, startCount: null, remains: null },
      }),
    ),
  );

const writes = fc.oneof(
  { weight: 3, arbitrary: fc.record({ save: fc.array(orders, { maxLength: 12 }) }) },
  { weight: 1, arbitrary: fc.record({ remove: fc.array(fc.nat(40), { maxLength: 12 }) }) },
);

/** The charges of an account in one currency, counted independently of the code under test. */
function chargedOf(records: Order[], account: string, currency: string | null): Decimal {
  let sum: Decimal = '0';
  for (const order of records) {
    const isCounted = order.state === 'placed' || order.state === 'placedIdLost';
    const own = order.report?.currency ?? order.currency;
    const charge = readDecimal(order.report?.charge);
    if (isCounted && order.account === account && own === currency && charge !== null)
      sum = addMoney(sum, charge);
  }
  return sum;
}

describe('lines and sums', () => {
  test('are those of the records after any writes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(writes, { maxLength: 8 }), async (sequence) => {
        globalThis.indexedDB = new IDBFactory();
        await mendHistory();
        for (const write of sequence) {
          await ('save' in write ? saveOrders(write.save) : deleteOrders(write.remove.map(uuidOf)));
        }
        const { orders: records, days } = await expectFit();
        for (const account of ['aabbccdd00112233', '__proto__']) {
          for (const currency of ['USD', 'EUR', null]) {
            const expected = chargedOf(records, account, currency);
            const own = days.filter((each) => each.account === account);
            for (const part of ['services', 'channels'] as const) {
              const sums = own.flatMap((each): { currency: string | null; charged: Decimal }[] => each[part]);
              const total = sums
                .filter((sum) => sum.currency === currency)
                .reduce((all, { charged }) => addMoney(all, charged), '0');
              expect(compareMoney(total, expected)).toBe(0);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('of many orders lie in blocks that are never too large, in whatever order they come', async () => {
    await mendHistory();
    const all = Array.from({ length: 1600 }, (_each, n) =>
      anOrder({ uuid: uuidOf(n), createdAt: Math.floor(((n * 7919) % 1600) / 3) * 1000 }),
    );
    for (let at = 0; at < all.length; at += 400) await saveOrders(all.slice(at, at + 400));
    const { blocks } = await expectFit();
    expect(blocks.length).toBeGreaterThanOrEqual(7);
    for (const { text } of blocks) expect(unpackLines(text)?.length).toBeLessThanOrEqual(250);
    await deleteOrders(all.slice(0, 1100).map(({ uuid }) => uuid));
    await expectFit();
  });

  test('leave the records of services alone where how an order ended is not changed', async () => {
    await mendHistory();
    const report = { word: 'Processing', at: 5, charge: null, currency: null, startCount: null, remains: 9 };
    const order = anOrder({ uuid: uuidOf(1), createdAt: 1000, report });
    await saveOrders([withIndex(order)]);
    const before = await readHistory();
    const db = await openOrdersDb();
    const marked = { ...before.services[0], orders: 77 };
    await db.put('services', marked as never);
    db.close();
    await saveOrders([withIndex({ ...order, report: { ...report, remains: 3 } })]);
    expect((await readHistory()).services).toEqual([marked]);
  });

  test.each([2, 5])('and records of services are made for a database of version %i', async (version) => {
    const records = Array.from({ length: 30 }, (_each, n) =>
      anOrder({ uuid: uuidOf(n), createdAt: n * day, service: String(n % 3) }),
    );
    await writeDatabase({ version, hasStores: true, records });
    await mendHistory();
    expect((await expectFit()).services.map(({ orders: count }) => count)).toEqual([10, 10, 10]);
  });

  test('are made for a database of version 2', async () => {
    const records = Array.from({ length: 30 }, (_each, n) =>
      anOrder({ uuid: uuidOf(n), createdAt: n * day }),
    );
    await writeDatabase({ version: 2, hasStores: true, records });
    expect(await mendHistory()).toBe(true);
    expect((await expectFit()).lines).toHaveLength(30);
    expect(await mendHistory()).toBe(false);
  });

  test('change in the blocks and days of the orders that changed, and nowhere else', async () => {
    await mendHistory();
    const all = Array.from({ length: 1200 }, (_each, n) => anOrder({ uuid: uuidOf(n), createdAt: n * 1000 }));
    await saveOrders(all);
    const before = await readHistory();
    await saveOrders([anOrder({ uuid: uuidOf(1190), createdAt: 1_190_000, report: reported('Completed') })]);
    const after = await readHistory();
    const isTouched = after.blocks.map(({ revision }) => revision > (before.state?.revision ?? 0));
    expect(isTouched).toEqual([false, false, false, false, true]);
  });
});

describe('an order', () => {
  test('that is open is not deleted', async () => {
    await saveOrders([withIndex(anOrder({ uuid: uuidOf(1) }))]);
    await deleteOrders([uuidOf(1)]);
    expect(await readOrder(uuidOf(1))).not.toBeNull();
  });

  test.each([
    ['a block of lines', 'lines', { text: '{"texts":[],"lines":[[1,2]]}' }],
    ['a block that is no text', 'lines', { text: 7 }],
    ['the sums of a day', 'days', { services: 'many' }],
    ['the record of a service', 'services', { times: [[1]] }],
    ['what is known of them', 'history', { records: -0.5 }],
  ] as const)('is saved where %s is damaged, and the next start mends it', async (_name, store, damage) => {
    await mendHistory();
    await saveOrders([anOrder({ uuid: uuidOf(1) })]);
    const db = await openOrdersDb();
    const [stored] = await db.getAll(store);
    await db.put(store, Object.assign({}, stored, damage) as never);
    db.close();
    const order = anOrder({ uuid: uuidOf(2), createdAt: 1001 });
    await saveOrders([order]);
    expect(await readOrder(uuidOf(2))).toEqual(order);
    expect((await readHistory()).state?.isStale).toBe(true);
    expect(await mendHistory()).toBe(true);
    expect((await expectFit()).lines).toHaveLength(2);
  });

  test('that takes the place of a damaged record has its sums made anew', async () => {
    await mendHistory();
    await saveOrders([anOrder({ uuid: uuidOf(1) })]);
    const db = await openOrdersDb();
    await db.put('orders', { ...anOrder({ uuid: uuidOf(1) }), quantity: 'many' } as never);
    db.close();
    await saveOrders([anOrder({ uuid: uuidOf(1) })]);
    expect(await mendHistory()).toBe(true);
    expect((await expectFit()).days[0]?.services[0]?.orders).toBe(1);
  });
});
