import { beforeEach, describe, expect, test } from 'vitest';
import { changeAccount, type Account } from '@/entrypoints/background/account/account';
import { saveOrders } from '@/entrypoints/background/records/write-orders';
import { nextLookAt, settleOrders } from '@/entrypoints/background/settling/settle-orders';
import { readOpenOrders, readOrder } from '@/utils/orders-db/read-orders';
import type { Order } from '@/utils/orders/order';
import { asImported } from '@/utils/transfer/imported-order';
import { freshProfile } from '../fresh-worker';
import { sampleAccount, sampleOrder, sampleReport, uuidOf } from '../sample-order';

const minute = 60_000;
const end = 1_000_000_000;
const moment = (wait: number) => ({ at: end + wait, serverAt: end + wait });
const before = { amount: '100.00', ...moment(-2000) };
const read = (amount: string, wait: number) => ({ amount, ...moment(wait) });
/** 100 at 2.00 a thousand: 0.20. */
const order = (changes: Partial<Order> = {}) =>
  sampleOrder({ endedAt: end, sentAt: end - 1000, balanceBefore: before, watched: 1, ...changes });
const account = (reads: Account['reads'], changes: Partial<Account> = {}) =>
  sampleAccount({
    learntUnit: 'perThousand',
    chargesAtOnce: true,
    reads: [before, ...reads],
    movements: [{ uuid: uuidOf(1), at: end - 1500, cost: '0.2' }],
    ...changes,
  });

async function look(known: Account, ...orders: Order[]): Promise<Order | null> {
  await changeAccount('acc', () => known);
  await saveOrders(orders);
  await settleOrders('acc');
  return readOrder(uuidOf(1));
}

beforeEach(freshProfile);

/** Another order, sent after the read at `readAt`. */
const other = (n: number, readAt: number, cost: string | null = null) => ({
  uuid: uuidOf(n),
  at: readAt + 1,
  cost,
  readAt,
});
const own = { uuid: uuidOf(1), at: end - 1500, cost: '0.2' };

describe('ten minutes after its add', () => {
  test('an order that was charged twice says so, with both reads, once', async () => {
    const found = await look(account([read('99.60', 5000)]), order());
    expect(found).toMatchObject({
      state: 'placed',
      chargedTwice: { cost: '0.2', from: before, to: read('99.60', 5000), isSeen: false },
    });
    expect(found?.steps.map(({ kind }) => kind)).toEqual(['fellTwice']);
    await settleOrders('acc');
    expect((await readOrder(uuidOf(1)))?.counter).toBe(found?.counter);
  });

  test('a double is seen by the read before the next order, whatever that one costs', async () => {
    const next = read('99.60', 5000);
    const movements = [own, other(2, next.at)];
    const found = await look(account([next, read('90.00', 9000)], { movements }), order());
    expect(found?.chargedTwice).toMatchObject({ cost: '0.2', to: next });
  });

  test('a read within the same second by the panel’s clock counts, where it came after the end by ours', async () => {
    const soon = { amount: '99.60', at: end + 300, serverAt: Math.floor(end / 1000) * 1000 };
    const beforeIt = { amount: '100.00', at: end - 94, serverAt: Math.floor(end / 1000) * 1000 };
    const known = account([], { reads: [beforeIt, soon] });
    expect((await look(known, order({ balanceBefore: beforeIt })))?.chargedTwice).toMatchObject({ to: soon });
  });

  test('a read after the next order says nothing where its cost is not known', async () => {
    const first = read('99.80', 5000);
    const movements = [own, other(2, first.at)];
    const found = await look(account([first, read('99.40', 9000)], { movements }), order());
    expect(found?.chargedTwice).toBeUndefined();
  });

  test('a read after the next order says it where its cost is known', async () => {
    const first = read('99.80', 5000);
    const movements = [own, other(2, first.at, '7')];
    const found = await look(account([first, read('92.60', 9000)], { movements }), order());
    expect(found?.chargedTwice).toMatchObject({ cost: '0.2' });
  });

  test.each<[string, Partial<Order>]>([
    ['refused', { state: 'rejected', id: null }],
    ['not placed', { state: 'notPlaced', id: null }],
    ['not sent', { state: 'notSent', id: null }],
  ])('one that was called %s and was charged is open again', async (_name, changes) => {
    const found = await look(account([read('100.00', 5000), read('99.80', minute)]), order(changes));
    expect(found).toMatchObject({ state: 'placedIdLost', open: 1, isSeen: false });
  });

  test('where somebody orders with this key elsewhere too, nobody knows', async () => {
    const earlier = [read('130.00', -9000), read('105.00', -8000), before];
    const known = account([], { reads: [...earlier, read('99.80', 5000)] });
    expect((await look(known, order({ state: 'rejected', id: null })))?.state).toBe('ambiguous');
  });

  test('the charge that the panel told counts, not what it should be', async () => {
    const told = order({ report: sampleReport({ charge: '0.40' }) });
    expect((await look(account([read('99.60', 5000)]), told))?.chargedTwice).toBeUndefined();
  });

  test('it is over, and a final order leaves the open ones', async () => {
    const ended = order({ report: sampleReport({ word: 'Completed' }) });
    await look(account([read('99.80', 9 * minute)]), ended);
    expect(await readOpenOrders()).toHaveLength(1);
    await look(account([read('99.80', 9 * minute), read('99.80', 10 * minute)]), ended);
    expect(await readOpenOrders()).toEqual([]);
  });

  test.each([5 * 60 * minute, -5 * 60 * minute])(
    'a clock that jumps by %d ms ends it no sooner',
    async (jump) => {
      const jumped = { amount: '99.80', at: end + 5000 + jump, serverAt: end + 5000 };
      expect((await look(account([jumped]), order()))?.watched).toBe(1);
      const twice = { amount: '99.60', at: end + minute + jump, serverAt: end + minute };
      expect((await look(account([jumped, twice]), order()))?.chargedTwice).toBeDefined();
    },
  );

  test('another account’s reads say nothing of it, and it goes on when its own is back', async () => {
    await changeAccount('acc', () => account([read('99.60', 5000)]));
    await saveOrders([order()]);
    await settleOrders('another');
    expect((await readOrder(uuidOf(1)))?.chargedTwice).toBeUndefined();
    await settleOrders('acc');
    expect((await readOrder(uuidOf(1)))?.chargedTwice).toBeDefined();
  });

  test('an order from a file is not watched: its reads are elsewhere', () => {
    expect(asImported(order(), end)).not.toHaveProperty('watched');
  });

  test('without what was sent before and after it being known, nothing is said', async () => {
    const known = account([read('99.60', 5000)], { movements: [] });
    expect((await look(known, order()))?.chargedTwice).toBeUndefined();
  });
});

test('the balance is looked at for its sake after 5 s, one, two and ten minutes', () => {
  const looks = [[], [5000], [5000, minute], [5000, minute, 2 * minute], [10 * minute]].map((waits) =>
    nextLookAt([order()], account(waits.map((wait) => read('99.80', wait))), end + 60 * minute),
  );
  expect(looks).toEqual([end + 5000, end + minute, end + 2 * minute, end + 10 * minute, null]);
});
