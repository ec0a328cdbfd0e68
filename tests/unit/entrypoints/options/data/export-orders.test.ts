import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeLedger } from '@/entrypoints/background/records/write-ledger';
import { saveOrders } from '@/entrypoints/background/records/write-orders';
import { writeRates } from '@/entrypoints/background/records/write-rates';
import { exportCsv, exportJson } from '@/entrypoints/options/data/export-orders';
import type { LedgerLine } from '@/utils/ledger/ledger-line';
import type { Order } from '@/utils/orders/order';
import type { RateHistory } from '@/utils/services/rate-history';
import { readExport, type Item } from '@/utils/transfer/read-export';
import { anOrder } from '../../../an-order';
import { orderArbitrary } from '../../../order-arbitrary';
import { freshProfile, saveTestKey, declareChannels, testKey } from '../../background/fresh-worker';

const unhurried = { report: () => undefined, isStopped: () => false };

async function itemsOf(file: Blob): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of readExport(file, () => undefined)) items.push(item);
  return items;
}
const byUuid = (a: Order, b: Order) => (a.uuid < b.uuid ? -1 : 1);
const ordersOf = (items: Item[]) =>
  items.flatMap((item) => (item.kind === 'order' ? [item.order] : [])).toSorted(byUuid);

test('what is exported and read again is what was stored, whatever stands in it', async () => {
  const someOrders = fc.uniqueArray(orderArbitrary, { selector: ({ uuid }) => uuid, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(someOrders, async (orders) => {
      freshProfile();
      await saveOrders(orders);
      const { file } = await exportJson(unhurried);
      // The index field is made anew where a record is kept.
      const stored = orders.map(({ open: _open, ...order }) => order as Order).toSorted(byUuid);
      expect(ordersOf(await itemsOf(file))).toEqual(stored);
    }),
    { numRuns: 40 },
  );
});

test('where the browser cannot open the history, the open orders are in it, and it is said to be a part', async () => {
  freshProfile();
  const { open: _open, ...left } = anOrder({ state: 'placed', open: 1 });
  await fakeBrowser.storage.local.set({ openOrders: [{ ...left, open: 1 }, 'damaged'] });
  const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  });
  const { file, ...facts } = await exportJson(unhurried);
  const csv = await exportCsv(unhurried);
  opening.mockRestore();
  expect(facts).toEqual({ orders: 1, unreadable: 1, isPart: true });
  expect(ordersOf(await itemsOf(file))).toEqual([left]);
  expect(await csv.file.text()).toContain(left.channel);
  expect(await exportJson(unhurried)).toMatchObject({ isPart: false });
});

test('settings, channels and marks are in it, the key is not', async () => {
  freshProfile();
  await saveTestKey();
  await declareChannels({ platform: 'twitch', name: 'monstercat' });
  await fakeBrowser.storage.local.set({ serviceMarks: { favourite: ['7'], sendAddress: ['8'] } });
  const { file } = await exportJson(unhurried);
  expect(await file.text()).not.toContain(testKey);
  expect(await itemsOf(file)).toEqual(
    expect.arrayContaining([
      { kind: 'salts', salt: 'salt-of-the-tests', oldSalt: null },
      { kind: 'channel', channel: { platform: 'twitch', name: 'monstercat', statedAt: 1 } },
      { kind: 'marks', marks: { favourite: ['7'], sendAddress: ['8'] } },
      expect.objectContaining({ kind: 'settings' }),
    ]),
  );
});

test('rates over time, and what is to be told of them, are in it, and read again as they were', async () => {
  freshProfile();
  const rates: RateHistory[] = [
    {
      account: 'aabb',
      service: '7',
      points: [
        [1000, '0.50'],
        [2000, '0.6'],
      ],
    },
    { account: 'ccdd', service: '"],[', points: [[3000, '0']] },
  ];
  await writeRates(rates);
  const rateWatch = { service: '7', name: 'Views', below: '0.4', rise: null, from: '0.6' };
  await fakeBrowser.storage.local.set({ rateWatches: [rateWatch] });
  const { file } = await exportJson(unhurried);
  const items = await itemsOf(file);
  expect(items.flatMap((item) => (item.kind === 'rates' ? [item.rates] : []))).toEqual(
    expect.arrayContaining(rates),
  );
  expect(items).toContainEqual({ kind: 'rateWatch', rateWatch });
});

const ledgerLine: LedgerLine = {
  account: 'aabb',
  from: '10.00',
  fromAt: 1000,
  to: '8.00',
  at: Date.now(),
  currency: 'USD',
  cause: 'unexplained',
  orders: [],
  isMine: true,
};

test('the ledger is in it, and read back line by line; what is no line is counted', async () => {
  freshProfile();
  const lines = Array.from({ length: 2500 }, (_each, n) => ({
    ...ledgerLine,
    at: ledgerLine.at - n,
  })).toReversed();
  await writeLedger(lines);
  const { file } = await exportJson(unhurried);
  const found = (await itemsOf(file)).flatMap((item) => (item.kind === 'ledger' ? [item.line] : []));
  expect(found).toEqual(lines);
  const odd = [
    ledgerLine,
    { ...ledgerLine, cause: 'magic' },
    { ...ledgerLine, orders: ['x'] },
    { ...ledgerLine, to: '1e9' },
    7,
  ];
  const head = '"format":"botzverse-companion","version":1';
  const items = await read(`{${head},"ledger":${JSON.stringify(odd)},"orders":[]}`);
  expect(items.map(({ kind }) => kind)).toEqual(['ledger', ...Array.from({ length: 4 }, () => 'unreadable')]);
});

const read = (text: string) => itemsOf(new Blob([text]));

describe('a file that is no whole export', () => {
  const head = '"format":"botzverse-companion","version":1';

  test.each([
    ['nothing', '', 'fileNotOurs'],
    ['another program’s', '{"format":"other","version":1}', 'fileNotOurs'],
    ['one without a format', '{"orders":[]}', 'fileNotOurs'],
    ['a list', '[]', 'fileNotOurs'],
    ['a table', 'Id,Service\r\n1,2\r\n', 'fileNotOurs'],
    ['a newer version’s', '{"format":"botzverse-companion","version":3,"orders":[]}', 'fileNewer'],
    ['one nested deep', '['.repeat(5_000_000), 'fileNotOurs'],
  ])('%s is refused plainly', async (_what, text, name) => {
    await expect(read(text)).rejects.toMatchObject({ name });
  });

  test('one that breaks off gives what stands before', async () => {
    const items = await read(`{${head},"orders":[${JSON.stringify(anOrder())},{"uuid":`);
    expect(items.map(({ kind }) => kind)).toEqual(['order', 'broken']);
  });

  test('one whose entries are damaged gives the others', async () => {
    const items = await read(`{${head},"orders":[1,{x},${JSON.stringify(anOrder())},{"__proto__":{}}]}`);
    expect(items.map(({ kind }) => kind)).toEqual(['unreadable', 'unreadable', 'order', 'unreadable']);
  });
});

test('no cell of the table is a formula, and amounts keep every digit', async () => {
  freshProfile();
  const formula = '=HYPERLINK("https://evil.example")';
  await saveOrders([
    anOrder({ serviceName: formula, channel: '@SUM(1)', link: '+1', category: '-1', rate: '0.50000' }),
  ]);
  const { file, orders } = await exportCsv(unhurried);
  const [, line = ''] = (await file.text()).split('\r\n');
  expect(orders).toBe(1);
  expect(line).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
  expect(line).toContain(`,"'@SUM(1)","'+1",`);
  expect(line).toContain(`,"'-1",`);
  expect(line).toContain(',"0.50000",');
});
