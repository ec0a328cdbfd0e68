import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { saveOrders } from '@/entrypoints/background/records/write-orders';
import { projectSnapshot } from '@/entrypoints/background/snapshot/publish-snapshot';
import { publishChanges, showPresent } from '@/entrypoints/background/tracking/publish-changes';
import { whileHiding } from '@/utils/i18n/private-text';
import type { Order } from '@/utils/orders/order';
import { defaultSettings } from '@/utils/settings';
import type { Snapshot } from '@/utils/snapshot';
import { freshProfile, saveTestKey, testKey } from '../fresh-worker';
import { sampleAccount, sampleOrder, sampleReport, uuidOf } from '../sample-order';

const saved = { account: 'acc', end: testKey.slice(-4) };
const nothingBeside = { unseen: [], newest: [], channels: [], records: new Map() };
const project = (
  account = sampleAccount(),
  orders = [sampleOrder()],
  settings = defaultSettings,
  beside: Parameters<typeof projectSnapshot>[4] = nothingBeside,
) => projectSnapshot(saved, account, settings, orders, beside);
const balance = { amount: '4.99', currency: 'USD', at: 5 };

beforeEach(freshProfile);

test('the key is nowhere in the snapshot but for its last four characters', () => {
  const snapshot = project(sampleAccount({ balance }));
  expect(JSON.stringify(snapshot)).not.toContain(testKey.slice(0, -4));
  expect(snapshot.account?.keyEnd).toBe(testKey.slice(-4));
});

test('only open orders of the present account count, the newest first', () => {
  const snapshot = project(sampleAccount(), [
    sampleOrder({ uuid: uuidOf(1) }),
    sampleOrder({ uuid: uuidOf(2), account: 'another' }),
    sampleOrder({ uuid: uuidOf(3), report: sampleReport({ word: 'Completed' }) }),
    sampleOrder({ uuid: uuidOf(4), state: 'sending' }),
  ]);
  expect(snapshot.openOrders.map(({ uuid }) => uuid)).toEqual([uuidOf(4), uuidOf(1)]);
  expect([snapshot.openCount, snapshot.openCountText]).toEqual([2, '2']);
});

test('five orders are listed and all are counted', () => {
  const orders = Array.from({ length: 1200 }, (_each, n) => sampleOrder({ uuid: uuidOf(n) }));
  const snapshot = project(sampleAccount(), orders);
  expect(snapshot.openOrders).toHaveLength(5);
  expect(snapshot.openCountText).toBe('1,200');
});

test('an order in an unknown word without news for 30 days is listed last and not counted, one put away is neither', () => {
  const day = 86_400_000;
  const inWord = (n: number, word: string, daysAgo: number, more: Partial<Order> = {}) =>
    sampleOrder({
      uuid: uuidOf(n),
      report: sampleReport({ word, at: Date.now() - daysAgo * day }),
      ...more,
    });
  const snapshot = project(sampleAccount(), [
    inWord(1, 'Tamamlandı', 29),
    inWord(2, 'Expired', 31),
    inWord(3, 'Refunds', 1, { putAwayAt: Date.now() }),
    // Word or figures have changed since it was put away.
    inWord(4, 'Завершен', 1, { putAwayAt: Date.now() - 2 * day }),
    inWord(5, 'In progress', 400),
    // One that runs stays away, whatever moves.
    inWord(6, 'In progress', 1, { putAwayAt: Date.now() - 2 * day }),
  ]);
  expect(snapshot.openCount).toBe(3);
  expect(snapshot.openOrders.map(({ uuid }) => uuid)).toEqual([5, 4, 1, 2].map(uuidOf));
  expect(snapshot.openOrders.at(-1)?.status).toMatch(/^Expired, no news since .*20\d\d$/);
});

test.each(['unknown', 'placedIdLost', 'ambiguous'] as const)(
  'an order that is %s is there for the user to settle',
  (state) => {
    const { unsettled } = project(sampleAccount(), [sampleOrder({ state })]);
    expect(unsettled).toHaveLength(1);
    expect(unsettled[0]?.text).toMatch(
      /^We don’t know whether 100 for monstercat, sent at .*, was placed\.$/,
    );
  },
);

test.each([
  ['4.99', true, 'Below your limit of $5.00.'],
  ['5', true, null],
  ['4.99', false, null],
])('a balance of %s with the alert on: %s says %s', (amount, isOn, lowText) => {
  const settings = { ...defaultSettings, lowBalance: { isOn, limit: '5.00' } };
  expect(project(sampleAccount({ balance: { ...balance, amount } }), [], settings).balance?.lowText).toBe(
    lowText,
  );
});

test.each([
  [{ setUnit: 'perOne', learntUnit: 'perThousand', learntFrom: '501' }, 'perOne', null, true],
  [{ setUnit: null, learntUnit: 'perThousand', learntFrom: '501' }, 'perThousand', '501', false],
  [{}, null, null, false],
] as const)('the unit of the rate %#: the user’s word goes first', (known, unit, from, isSet) => {
  expect(project(sampleAccount(known)).account).toMatchObject({
    rateUnit: unit,
    rateUnitFrom: from,
    isRateUnitSet: isSet,
  });
});

const stored = async () => (await fakeBrowser.storage.local.get('snapshot')).snapshot as Snapshot;

test('each publication raises the revision, also when many come at once', async () => {
  await Promise.all(Array.from({ length: 20 }, showPresent));
  expect((await stored()).revision).toBe(20);
});

test('a snapshot that is damaged, or of another shape, is made anew', async () => {
  for (const damaged of [null, 'x', 7, { shape: 99, revision: 4 }, []]) {
    await fakeBrowser.storage.local.set({ snapshot: damaged });
    await showPresent();
    expect((await stored()).revision).toBe(1);
  }
});

test('badge and snapshot are told by the records, and both empty without a key', async () => {
  const { account } = await saveTestKey();
  await saveOrders([sampleOrder({ account })]);
  await showPresent();
  expect(await fakeBrowser.action.getBadgeText({})).toBe('1');
  await fakeBrowser.storage.local.remove('apiKey');
  await showPresent();
  expect(await fakeBrowser.action.getBadgeText({})).toBe('');
  expect(await stored()).toMatchObject({ account: null, balance: null, openCount: 0, openOrders: [] });
});

test('damaged stored records (key, account, settings, unseen) are read as nothing, not thrown', async () => {
  await saveTestKey();
  const all = await fakeBrowser.storage.local.get();
  for (const name of Object.keys(all).filter((key) => key !== 'apiKey')) {
    await fakeBrowser.storage.local.set({ [name]: { junk: [1] } });
  }
  await fakeBrowser.storage.local.set({ settings: 'x', openOrders: 7, unseen: { junk: 1 } });
  await showPresent();
  const snapshot = await stored();
  expect(snapshot.account).not.toBeNull();
  expect(snapshot).toMatchObject({ news: [], answers: [] });
  await fakeBrowser.storage.local.set({ apiKey: { key: 5 } });
  await showPresent();
  expect((await stored()).account).toBeNull();
});

test('what alarms, snapshot and alerts are made from is read once', async () => {
  const { account } = await saveTestKey();
  await saveOrders([sampleOrder({ account })]);
  const get = vi.spyOn(fakeBrowser.storage.local, 'get');
  const openStores = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await publishChanges();
  const asked = get.mock.calls.map(([keys]) => JSON.stringify(keys));
  for (const key of ['apiKey', 'settings', `account:${account}`]) {
    expect(asked.filter((keys) => keys.includes(`"${key}"`))).toHaveLength(1);
  }
  // Open orders, the records of their services, how many records are damaged, and how many there are.
  expect(openStores.mock.calls.length).toBeLessThanOrEqual(4);
});

test('what was placed or has ended is told until it was seen, and what was not placed is asked about', () => {
  const done = sampleOrder({ uuid: uuidOf(1), report: sampleReport({ word: 'Completed', at: 9 }) });
  const open = sampleOrder({ uuid: uuidOf(2), endedAt: 8 });
  const refused = sampleOrder({ uuid: uuidOf(3), state: 'rejected' });
  const lost = sampleOrder({ uuid: uuidOf(4), state: 'unknown' });
  const unlikely = sampleOrder({ uuid: uuidOf(5), state: 'notPlaced' });
  const unseen = [done, open, refused, lost, unlikely];
  const { news, answers } = project(sampleAccount(), [], defaultSettings, { ...nothingBeside, unseen });
  expect(news.map(({ uuid, status, at }) => [uuid, status, at])).toEqual([
    [uuidOf(1), 'Completed', 9],
    [uuidOf(2), 'Placed', 8],
  ]);
  expect(answers.map(({ uuid }) => uuid)).toEqual([uuidOf(3), uuidOf(5)]);
  expect(answers[0]?.text).toMatch(/^The order of 100 for monstercat at .* was not placed\.$/);
  expect(answers[1]?.text).toMatch(/was probably not placed\.$/);
});

test('of the last orders there is one line for each service and channel, and none of another account or place', () => {
  const newest = [
    sampleOrder({ uuid: uuidOf(1) }),
    sampleOrder({ uuid: uuidOf(2), quantity: 500 }),
    sampleOrder({ uuid: uuidOf(3), channel: 'ninja' }),
    sampleOrder({ uuid: uuidOf(4), account: 'another', channel: 'pokimane' }),
    sampleOrder({ uuid: uuidOf(5), service: '' }),
    sampleOrder({ uuid: uuidOf(6), service: '7', state: 'rejected' }),
  ];
  const { recent } = project(sampleAccount(), [], defaultSettings, { ...nothingBeside, newest });
  expect(recent.map(({ uuid, what }) => [uuid, what])).toEqual([
    [uuidOf(1), '100 for monstercat'],
    [uuidOf(3), '100 for ninja'],
  ]);
});

test('channels are offered by their names, those declared last first', () => {
  const channels = [
    ...['a', 'b', 'c', 'd', 'e'].map((name) => ({ platform: 'kick' as const, name, statedAt: 1 })),
    { platform: null, name: 'https://example.com/live', statedAt: 2 },
  ];
  const shown = project(sampleAccount(), [], defaultSettings, { ...nothingBeside, channels }).channels;
  expect(shown.map(({ name, platformName }) => `${name} ${platformName}`)).toEqual([
    'e Kick',
    'd Kick',
    'c Kick',
    'b Kick',
  ]);
});

test('hidden, no sentence of the snapshot has an amount, a channel or an id, and it says so', async () => {
  const at = Date.now();
  const cut = { channel: 'monstercat', id: null, sentAt: at };
  const twice = { amount: '88.25', at };
  const orders = [
    sampleOrder({ ...cut, uuid: uuidOf(1), state: 'unknown' }),
    sampleOrder({
      ...cut,
      uuid: uuidOf(2),
      chargedTwice: { cost: '44.125', from: twice, to: twice, isSeen: false },
    }),
  ];
  const account = sampleAccount({
    balance: { amount: '1.37', currency: 'USD', at },
    changes: [
      {
        from: '90.11',
        fromAt: 1,
        to: '77.22',
        at,
        currency: 'USD',
        orders: [],
        cause: 'unexplained',
        stage: 'decided',
      },
    ],
  });
  const unseen = [sampleOrder({ ...cut, uuid: uuidOf(3), state: 'notSent' })];
  const beside = { ...nothingBeside, unseen, newest: [sampleOrder({ channel: 'monstercat' })] };
  const textsOf = (hidesPrivate: boolean) => {
    const {
      isHidden,
      balance: shown,
      unsettled,
      chargedTwice,
      falls,
      answers,
      recent,
    } = whileHiding(hidesPrivate, () =>
      project(account, orders, { ...defaultSettings, hidesPrivate }, beside),
    );
    const { pieces, text, lowText } = shown ?? {};
    return {
      isHidden,
      said: JSON.stringify([pieces, text, lowText, unsettled, chargedTwice, falls, answers, recent]),
    };
  };
  const found = /monstercat|44\.125|12\.89|\b1\.37|\$5\.00/g;
  expect(new Set(textsOf(false).said.match(found)).size).toBe(5);
  expect(textsOf(true)).toEqual({ isHidden: true, said: expect.not.stringMatching(found.source) });
});
