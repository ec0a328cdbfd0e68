import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeLedger } from '@/entrypoints/background/records/write-ledger';
import { saveOrders } from '@/entrypoints/background/records/write-orders';
import { addRates } from '@/entrypoints/background/records/write-rates';
import { examineFile } from '@/entrypoints/options/data/examine-file';
import type { LedgerLine } from '@/utils/ledger/ledger-line';
import type { Order } from '@/utils/orders/order';
import { anOrder } from '../../../an-order';
import { freshProfile, declareChannels } from '../../background/fresh-worker';
import { uuidOf } from '../../background/sample-order';

beforeEach(freshProfile);

const unhurried = { report: () => undefined, isStopped: () => false };
const examine = (orders: Partial<Order>[], more: object = {}) =>
  examineFile(
    new File([JSON.stringify({ format: 'botzverse-companion', version: 1, ...more, orders })], 'export.json'),
    unhurried,
  );

const order = (n: number, changes: Partial<Order> = {}) =>
  anOrder({ uuid: uuidOf(n), id: String(n), ...changes });

test('counts what is new, what is here, what stands there twice and what cannot be read', async () => {
  await saveOrders([order(1)]);
  const facts = await examine([order(1), order(2), order(3, { state: 'unknown' }), order(2), {}]);
  expect(facts).toMatchObject({ fresh: 2, known: 2, undecided: 1, unreadable: 1, isBroken: false });
});

test('offers only channels, marks and settings that are not here', async () => {
  await declareChannels({ platform: 'twitch', name: 'monstercat' });
  const channels = ['monstercat', 'other'].map((name) => ({ platform: 'twitch', name, statedAt: 5 }));
  const settings = { lowBalance: { isOn: true, limit: '5.00' }, pollMinutes: 1 };
  const facts = await examine([], { channels, settings, marks: { favourite: ['7'], sendAddress: [] } });
  expect(facts.newChannels.map(({ name }) => name)).toEqual(['other']);
  expect(facts).toMatchObject({ settings: null, newMarks: 1 });
});

const history = (service: string, at: number) => ({ account: 'there', service, points: [[at, '0.5']] });

test('counts rates over time and rates to be told of that are not here; an older file has neither', async () => {
  await addRates([{ account: 'here', service: '7', points: [[1000, '0.5']] }]);
  const rateWatch = { service: '7', name: 'Views', below: '0.4', rise: null, from: null };
  await fakeBrowser.storage.local.set({ rateWatches: [rateWatch] });
  const facts = await examine([], {
    watches: [rateWatch, { ...rateWatch, service: '8' }, { ...rateWatch, service: '9', below: 'x' }],
    rates: [history('7', 1000), history('7', 2000), history('8', 1000), { account: 'there' }],
  });
  expect(facts).toMatchObject({ rateLines: 2, newWatches: [{ service: '8' }], unreadable: 2 });
  expect(await examine([])).toMatchObject({ rateLines: 0, newWatches: [], unreadable: 0 });
});

const line = (at: number): LedgerLine => ({
  account: 'a',
  from: '2',
  fromAt: 1,
  to: '1',
  at,
  currency: null,
  cause: 'order',
  orders: [],
});

test('counts the lines of its ledger that are not here and not older than what is kept', async () => {
  const now = Date.now();
  await writeLedger([line(now - 5)]);
  const ledger = [line(now), { ...line(now), at: 'then' }, { ...line(now - 5), account: 'b' }, line(2)];
  expect(await examine([], { ledger })).toMatchObject({ ledgerLines: 1, unreadable: 1 });
});

test('a channel whose name cannot be read by a person is not offered', async () => {
  const names = ['ninja\u3164', '\u2800', 'nin\u200Dja', 'two words', '@ni𖿤ja'];
  const facts = await examine([], { channels: names.map((name) => ({ platform: null, name, statedAt: 5 })) });
  expect(facts).toMatchObject({ newChannels: [], unreadable: names.length });
});

test('a file with more open orders than could be looked after is refused', async () => {
  const open = Array.from({ length: 5001 }, (_, n) => anOrder({ uuid: uuidOf(n), id: String(n), steps: [] }));
  await expect(examine(open)).rejects.toMatchObject({ name: 'tooManyOpen', detail: '5,000' });
});
