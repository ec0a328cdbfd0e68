import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeAccount, readAccount } from '@/entrypoints/background/account/account';
import type { SavedAccount } from '@/entrypoints/background/account/saved-account';
import { changeStoredOrder } from '@/entrypoints/background/records/order-journal';
import { saveOrders } from '@/entrypoints/background/records/write-orders';
import { withRead } from '@/entrypoints/background/settling/balance-evidence';
import { readBalance } from '@/entrypoints/background/tracking/read-balance';
import { trackOrders } from '@/entrypoints/background/tracking/track-orders';
import { readOrder } from '@/utils/orders-db/read-orders';
import type { Order } from '@/utils/orders/order';
import { changeOrder, isOpen } from '@/utils/orders/order-state';
import { actionsOf, failure, fakePanel, reply } from '../fake-panel';
import { freshProfile, saveTestKey } from '../fresh-worker';
import { sampleOrder, sampleReport, uuidOf } from '../sample-order';

let saved: SavedAccount;
beforeEach(async () => {
  freshProfile();
  saved = await saveTestKey();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const saveOwn = (...orders: Order[]) =>
  saveOrders(
    orders.map((order) => Object.assign({ account: saved.account }, order, { account: saved.account })),
  );
const numbered = (n: number, changes: Partial<Order> = {}) =>
  sampleOrder({ uuid: uuidOf(n), id: String(1000 + n), ...changes });
const row = (changes: object = {}) => ({
  status: 'In progress',
  charge: '0.2',
  remains: 40,
  start_count: 5,
  ...changes,
});
const track = () => trackOrders(saved, 'background');
const idsOf = (sent: ReturnType<typeof fakePanel>) =>
  sent
    .filter(({ action }) => action === 'status')
    .map(({ orders, order }) => String(orders ?? order).split(','));

describe('the requests', () => {
  test.each([
    [0, []],
    [1, [1]],
    [100, [100]],
    [101, [100, 1]],
    [250, [100, 100, 50]],
  ])('for %i open orders ask for %j ids', async (count, chunks) => {
    await saveOwn(...Array.from({ length: count }, (_each, n) => numbered(n)));
    const sent = fakePanel();
    await track();
    expect(idsOf(sent).map(({ length }) => length)).toEqual(chunks);
    expect(new Set(idsOf(sent).flat()).size).toBe(count);
  });

  test('ask for no order of another account, none that is not placed, and none whose last look is not due', async () => {
    await saveOrders([numbered(1, { account: 'another' })]);
    await saveOwn(
      numbered(2, { state: 'unknown', id: null }),
      numbered(3, { report: sampleReport({ word: 'Failed' }), lookAgainAt: Date.now() + 60_000 }),
      numbered(4, { report: sampleReport({ word: 'Failed' }), lookAgainAt: Date.now() - 1 }),
    );
    const sent = fakePanel();
    await track();
    expect(idsOf(sent)).toEqual([['1004']]);
  });

  test('are followed by one balance read when an order has ended, and by none when not', async () => {
    await saveOwn(numbered(1), numbered(2));
    expect(actionsOf(await run(row(), row()))).toEqual(['status']);
    expect(actionsOf(await run(row({ status: 'Completed' }), row({ status: 'Canceled' })))).toEqual([
      'status',
      'balance',
    ]);
  });

  test('stop at a chunk that fails on its way; what was answered before is kept', async () => {
    await saveOwn(...Array.from({ length: 150 }, (_each, n) => numbered(n, { createdAt: n })));
    let chunks = 0;
    const sent = fakePanel({
      status: ({ orders }) => {
        chunks += 1;
        if (chunks === 2) return reply('', { status: 503 });
        return reply(
          Object.fromEntries(
            String(orders)
              .split(',')
              .map((id) => [id, row()]),
          ),
        );
      },
    });
    await expect(track()).rejects.toMatchObject({ name: 'panelFailed' });
    expect(sent).toHaveLength(2);
    expect((await readOrder(uuidOf(0)))?.report?.word).toBe('In progress');
    expect((await readOrder(uuidOf(149)))?.report).toBeNull();
  });

  test('rest after a failure, and stop at a refused key', async () => {
    await saveOwn(numbered(1));
    fakePanel({ status: () => failure('Invalid API key or inactive user') });
    await expect(track()).rejects.toMatchObject({ name: 'keyRejected' });
    await fakeBrowser.storage.session.clear();
    const sent = fakePanel();
    await expect(track()).rejects.toMatchObject({ name: 'heldBack' });
    expect(sent).toEqual([]);
    await readBalance(saved, 'click');
    await track();
    expect(actionsOf(sent)).toEqual(['balance', 'status']);
  });
});

/** One poll in which the panel answers these rows for the orders 1001, 1002. */
async function run(first: object | null, second: object | null = null) {
  const rows = { ...(first && { 1001: first }), ...(second && { 1002: second }) };
  const sent = fakePanel({ status: ({ orders }) => reply(orders === undefined ? (first ?? {}) : rows) });
  await track();
  return sent;
}

describe('the answers', () => {
  test('are saved with the order that they name, whatever their order', async () => {
    await saveOwn(numbered(1), numbered(2));
    fakePanel({
      status: () =>
        reply([
          { order: 1002, ...row({ remains: 2 }) },
          { order: 1001, ...row({ remains: 1 }) },
        ]),
    });
    await track();
    expect((await readOrder(uuidOf(1)))?.report?.remains).toBe(1);
    expect((await readOrder(uuidOf(2)))?.report?.remains).toBe(2);
  });

  test('that miss an order leave it as it was', async () => {
    await saveOwn(numbered(1), numbered(2, { report: sampleReport() }));
    const before = await readOrder(uuidOf(2));
    await run(row());
    expect(await readOrder(uuidOf(2))).toEqual(before);
  });

  test('for ids that were not asked for change nothing', async () => {
    await saveOwn(numbered(1), numbered(2, { account: 'x' }));
    await saveOrders([numbered(3, { account: 'another' })]);
    fakePanel({ status: () => reply({ 1001: row(), 1003: row({ status: 'Completed' }) }) });
    await track();
    expect((await readOrder(uuidOf(3)))?.report).toBeNull();
  });

  test('"Order not found" ends the looks but for one a day later, and keeps what was charged', async () => {
    await saveOwn(numbered(1, { report: sampleReport({ charge: '0.2' }) }));
    fakePanel({ status: () => failure('Order not found') });
    await track();
    const record = await readOrder(uuidOf(1));
    expect(record).toMatchObject({ state: 'placed', report: { word: 'not found', charge: '0.2' } });
    expect(isOpen(record!)).toBe(false);
    expect(record?.lookAgainAt).toBeGreaterThan(Date.now() + 86_000_000);
  });

  test.each<[string, () => Response]>([
    ['knows it again', () => reply({ 1001: { status: 'In progress', charge: '0.2', remains: 3 } })],
    ['says nothing of it', () => reply({ 999: { status: 'Completed' } })],
  ])('a last look is over when the panel %s', async (_what, status) => {
    await saveOwn(numbered(1, { report: sampleReport({ word: 'Failed' }), lookAgainAt: 1 }), numbered(2));
    fakePanel({ status });
    await track();
    expect((await readOrder(uuidOf(1)))?.lookAgainAt).toBeNull();
  });

  test('that say nothing new write nothing into the records', async () => {
    await saveOwn(numbered(1, { report: sampleReport({ word: 'In progress', at: Date.now() }) }));
    const before = await readOrder(uuidOf(1));
    await run(row({ currency: 'USD' }));
    expect(await readOrder(uuidOf(1))).toEqual(before);
  });

  test('are added to what changed meanwhile, and do not overwrite it', async () => {
    await saveOwn(numbered(1));
    fakePanel({
      status: async () => {
        await changeStoredOrder(uuidOf(1), (order) =>
          changeOrder(order, { isSeen: true }, { at: 1, kind: 'status', text: 'Pending' }),
        );
        return reply(row());
      },
    });
    await track();
    const order = await readOrder(uuidOf(1));
    expect(order).toMatchObject({ isSeen: true, counter: 5, report: { word: 'In progress' } });
    expect(order?.steps.map(({ text }) => text)).toEqual(['Pending', 'In progress']);
  });

  test('of two polls at once lose no step', async () => {
    await saveOwn(numbered(1));
    const words = ['Pending', 'In progress'];
    fakePanel({ status: () => reply(row({ status: words.shift() })) });
    await Promise.all([track(), track()]);
    expect((await readOrder(uuidOf(1)))?.steps.map(({ text }) => text)).toEqual(['Pending', 'In progress']);
  });

  test('are noted as movements before the records are saved', async () => {
    await saveOwn(numbered(1));
    fakePanel({ status: () => reply(row({ status: 'Completed' })) });
    const refused = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('quota', 'QuotaExceededError');
    });
    await expect(track()).rejects.toMatchObject({ name: 'storageFailed' });
    refused.mockRestore();
    expect((await readAccount(saved.account)).movements).toMatchObject([{ uuid: uuidOf(1) }]);
  });
});

describe('the unit of the rate is learnt', () => {
  test('from the first charge that shows it, and then kept', async () => {
    await saveOwn(numbered(1), numbered(2));
    await run(row({ charge: '0.2' }), row({ charge: '200' }));
    expect(await readAccount(saved.account)).toMatchObject({ learntUnit: 'perThousand', learntFrom: '1001' });
    await run(row({ charge: '0.2' }), row({ charge: '201', remains: 1 }));
    expect((await readAccount(saved.account)).learntFrom).toBe('1001');
  });
});

describe('an unknown order beside open ones', () => {
  test('is judged once all of them were asked, and only then', async () => {
    const end = Date.now() - 5 * 60_000;
    const before = { amount: '100.00', at: end - 1000, serverAt: end - 1000 };
    await saveOwn(
      numbered(1, { createdAt: 0, sentAt: 1, endedAt: 2, report: sampleReport({ word: 'In progress' }) }),
      numbered(2, { createdAt: 0, sentAt: 1, endedAt: 2, report: sampleReport({ word: 'In progress' }) }),
      numbered(9, { state: 'unknown', id: null, sentAt: end, endedAt: end, balanceBefore: before }),
    );
    await changeAccount(saved.account, (known) => ({
      ...known,
      chargesAtOnce: true,
      learntUnit: 'perThousand' as const,
      decimals: 2,
      reads: [before],
      movements: [{ uuid: uuidOf(9), at: end }],
    }));
    fakePanel();
    await readBalance(saved, 'click');
    expect((await readOrder(uuidOf(9)))?.state).toBe('unknown');
    fakePanel({ status: () => failure('Kitchen is closed') });
    await track();
    expect((await readOrder(uuidOf(9)))?.state).toBe('unknown');
    await run(row({ currency: 'USD' }));
    expect((await readOrder(uuidOf(9)))?.state).toBe('unknown');
    const same = row({ currency: 'USD' });
    fakePanel({
      status: async () => {
        // A balance that is read while the panel answers may hold what the answer does not.
        const read = { amount: '100.00', currency: 'USD', at: Date.now() + 1, serverAt: Date.now() };
        await changeAccount(saved.account, (known) => withRead(known, read));
        return reply({ 1001: same, 1002: same });
      },
    });
    await track();
    expect((await readOrder(uuidOf(9)))?.state).toBe('unknown');
    await run(same, same);
    expect((await readOrder(uuidOf(9)))?.state).toBe('notPlaced');
  });
});

const oneId = (refuse: (ids: string[]) => Response) =>
  fakePanel({
    status: ({ order, orders }) =>
      order === undefined
        ? refuse(String(orders).split(','))
        : reply(row({ charge: `0.${String(order).slice(-1)}` })),
  });

describe('a panel that takes one id a call', () => {
  const refusals: [string, (ids: string[]) => Response][] = [
    ['is asked again singly after “Order not found”', () => failure('Order not found')],
    ['after a missing parameter', () => reply({ error: 'Missing order parameter' }, { status: 400 })],
    ['after words that nobody knows', () => failure('Sipariş gerekli')],
    ['after one flat row', () => reply({ ...row(), charge: '99', status: 'Completed' })],
    ['after a list without ids', (ids) => reply(ids.map(() => ({ ...row(), charge: '99' })))],
    ['after an empty list', () => reply([])],
    ['after an empty answer', () => reply('')],
  ];
  test.each(refusals)('%s, and never by position', async (_how, refuse) => {
    await saveOwn(numbered(1), numbered(2), numbered(3));
    const sent = oneId(refuse);
    await track();
    expect(idsOf(sent).map(({ length }) => length)).toEqual([3, 1, 1, 1]);
    for (const n of [1, 2, 3]) expect((await readOrder(uuidOf(n)))?.report?.charge).toBe(`0.${n}`);
    // It is remembered, and there is nothing to tell the user.
    expect(idsOf(oneId(refuse))).toEqual([]);
    const later = oneId(refuse);
    await track();
    expect(idsOf(later).map(({ length }) => length)).toEqual([1, 1, 1]);
    expect((await readAccount(saved.account)).problem).toBeNull();
  });

  test('is asked about several again after a week', async () => {
    await saveOwn(numbered(1), numbered(2));
    const week = 7 * 86_400_000;
    await changeAccount(saved.account, (known) => ({ ...known, oneIdSince: Date.now() - week }));
    const sent = await run(row(), row());
    expect(idsOf(sent).map(({ length }) => length)).toEqual([2]);
    expect((await readAccount(saved.account)).oneIdSince).toBeUndefined();
  });

  test('is asked about ten orders at a look, each in its turn', async () => {
    await saveOwn(...Array.from({ length: 25 }, (_each, n) => numbered(n)));
    const asked: string[] = [];
    for (let look = 0; look < 3; look += 1) {
      await fakeBrowser.storage.session.remove('requestTimes');
      const sent = oneId(() => failure('Order not found'));
      await track();
      const singles = idsOf(sent).filter(({ length }) => length === 1);
      expect(singles.length).toBeLessThanOrEqual(11);
      asked.push(...singles.flat());
    }
    expect(new Set(asked).size).toBe(25);
  });

  test('that refuses one order in words of its own is asked about the others', async () => {
    await saveOwn(numbered(1), numbered(2), numbered(3));
    const sent = fakePanel({
      status: ({ order }) =>
        order === undefined || order === 1001 ? failure('Sipariş bulunamadı') : reply(row()),
    });
    await track();
    await track();
    expect(idsOf(sent).filter(([id]) => id === '1003').length).toBeGreaterThan(0);
    expect((await readOrder(uuidOf(2)))?.report?.word).toBe('In progress');
    expect((await readOrder(uuidOf(3)))?.report?.word).toBe('In progress');
    expect((await readOrder(uuidOf(1)))?.report).toBeNull();
    expect((await readAccount(saved.account)).problem).toBeNull();
  });

  test('but knows none of the orders is not taken for one', async () => {
    await saveOwn(numbered(1), numbered(2));
    fakePanel({ status: () => failure('Order not found') });
    await track();
    expect((await readAccount(saved.account)).oneIdSince).toBeUndefined();
  });
});

const words = 'API key hatalı';
const refusal = () => reply({ error: words, status: '102' });
const refuse = () => fakePanel({ status: refusal, balance: refusal, services: refusal });

describe('a refusal that every read gets', () => {
  test('is kept in the panel’s words, and background work rests', async () => {
    await saveOwn(numbered(1), numbered(2), numbered(3));
    const sent = refuse();
    await expect(track()).rejects.toMatchObject({ name: 'readsRefused', detail: words });
    expect(sent.length).toBeLessThanOrEqual(3);
    expect((await readAccount(saved.account)).problem).toMatchObject({ name: 'readsRefused', detail: words });
    const later = refuse();
    for (let look = 0; look < 20; look += 1)
      await expect(track()).rejects.toMatchObject({ name: 'heldBack' });
    // Nor after the browser was started anew.
    await fakeBrowser.storage.session.clear();
    await expect(track()).rejects.toMatchObject({ name: 'heldBack' });
    expect(later).toEqual([]);
  });

  test('is over when one goes right again', async () => {
    await saveOwn(numbered(1));
    refuse();
    await expect(readBalance(saved, 'click')).rejects.toMatchObject({ name: 'readsRefused' });
    fakePanel();
    await readBalance(saved, 'click');
    await track();
    expect((await readOrder(uuidOf(1)))?.report?.word).toBe('Processing');
  });

  test.each([
    [200, JSON.stringify({ error: 'Your IP address is not whitelisted' })],
    [403, JSON.stringify({ message: 'Bu hesap için API kapalı' })],
    [403, 'Forbidden for this address'],
    [200, JSON.stringify({ success: 'false', balance: '0', message: 'Wrong secret' })],
    [402, JSON.stringify({ message: 'Subscription needed' })],
    [404, JSON.stringify({ detail: 'No route here' })],
  ])('has code %i and words %s', async (status, body) => {
    fakePanel({ balance: () => reply(body, { status }) });
    await expect(readBalance(saved, 'background')).rejects.toMatchObject({ name: 'readsRefused' });
  });
});
