import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accountIdOf } from '@/entrypoints/background/account/account-id';
import { oldAccountIdOf } from '@/entrypoints/background/account/old-account-id';
import { commandSchema, type Command, type Outcome } from '@/utils/command';
import type { LedgerLine } from '@/utils/ledger/ledger-line';
import { readLedger } from '@/utils/orders-db/read-ledger';
import { readOrder } from '@/utils/orders-db/read-orders';
import { readRates } from '@/utils/orders-db/read-rates';
import type { Order } from '@/utils/orders/order';
import { readRateWatches } from '@/utils/services/read-rate-watches';
import type { Snapshot } from '@/utils/snapshot';
import { actionsOf, fakePanel, reply, type Sent } from '../fake-panel';
import { freshProfile, oldTestAccount, saveTestKey, testAccount, testKey } from '../fresh-worker';
import { sampleOrder, sampleReport, uuidOf } from '../sample-order';

let runCommand: (command: Command) => Promise<Outcome>;
let sent: Sent[];

beforeEach(async () => {
  freshProfile();
  vi.resetModules();
  ({ runCommand } = await import('@/entrypoints/background/commands/run-command'));
  sent = fakePanel();
});

const done = { ok: true };
const importOrders = (orders: unknown[], salt: string | null = null, oldSalt: string | null = null) =>
  runCommand({ type: 'importOrders', orders, salt, oldSalt });
const revision = async () =>
  ((await fakeBrowser.storage.local.get('snapshot'))['snapshot'] as Snapshot).revision;
const mirrored = async () =>
  ((await fakeBrowser.storage.local.get('openOrders'))['openOrders'] ?? []) as Order[];

describe('the rates of a file', () => {
  test('are added to those of here, under the account that their fingerprint names here', async () => {
    const salt = 'salt-of-another-computer';
    await saveTestKey();
    const there = await accountIdOf(testKey, salt);
    const rates = [{ account: there, service: '7', points: [[1000, '0.5']] as [number, string][] }];
    expect(await runCommand({ type: 'importRates', rates, salt, oldSalt: null })).toEqual(done);
    const later = [
      {
        account: there,
        service: '7',
        points: [
          [1000, '9'],
          [2000, '0.6'],
        ] as [number, string][],
      },
    ];
    expect(await runCommand({ type: 'importRates', rates: later, salt, oldSalt: null })).toEqual(done);
    expect((await readRates(testAccount)).get('7')).toEqual([
      [1000, '0.5'],
      [2000, '0.6'],
    ]);
  });

  test('to be told of are added where nobody here wants to be told of the service', async () => {
    const rateWatch = { service: '7', name: 'Views', below: '0.4', rise: null, from: null };
    await runCommand({ type: 'importWatches', watches: [rateWatch] });
    await runCommand({
      type: 'importWatches',
      watches: [
        { ...rateWatch, below: '9' },
        { ...rateWatch, service: '8' },
      ],
    });
    expect(await readRateWatches()).toEqual([rateWatch, { ...rateWatch, service: '8' }]);
  });
});

describe('the ledger of a file', () => {
  const change = { from: '10.00', fromAt: Date.now() - 9000, to: '8.00', currency: 'USD', orders: [] };
  const line = (at: number, account: string, cause: LedgerLine['cause'] = 'unexplained'): LedgerLine => ({
    ...change,
    account,
    at,
    cause,
  });
  const at = Date.now() - 5000;

  test('is added to the account that its id names here, and asks nobody about its falls', async () => {
    const salt = 'salt-of-another-computer';
    await saveTestKey();
    const there = await accountIdOf(testKey, salt);
    const lines = [line(at, there), line(at + 1, there, 'open'), line(at, 'another')];
    expect(await runCommand({ type: 'importLedger', lines, salt, oldSalt: null })).toEqual(done);
    expect(
      await runCommand({ type: 'importLedger', lines: [line(at, there, 'order')], salt, oldSalt: null }),
    ).toEqual(done);
    expect(await readLedger(testAccount, 0)).toEqual([
      line(at, testAccount),
      line(at + 1, testAccount, 'mayBeOrder'),
    ]);
    expect(await readLedger('another', 0)).toHaveLength(1);
    const { snapshot } = await fakeBrowser.storage.local.get<{ snapshot: Snapshot }>('snapshot');
    expect(snapshot.falls).toEqual([]);
  });

  test('is refused whole where a line is none', async () => {
    const lines = [line(at, 'another'), { ...line(at, 'another'), cause: 'magic' }] as LedgerLine[];
    const command = { type: 'importLedger', lines, salt: null, oldSalt: null } as const;
    expect(commandSchema.safeParse(command).success).toBe(false);
  });
});

describe('orders of a file', () => {
  test('are kept, open ones in both copies, and nothing is asked of the panel', async () => {
    const ended = sampleOrder({ uuid: uuidOf(2), id: '502', report: sampleReport({ word: 'Completed' }) });
    expect(await importOrders([sampleOrder(), ended])).toEqual(done);
    expect(await readOrder(uuidOf(1))).toEqual(sampleOrder());
    expect((await readOrder(uuidOf(2)))?.open).toBeUndefined();
    expect((await mirrored()).map(({ uuid }) => uuid)).toEqual([uuidOf(1)]);
    expect(sent).toEqual([]);
  });

  test('leave what is here as it is, open or not, also where another record has the id', async () => {
    await importOrders([sampleOrder()]);
    await importOrders([
      sampleOrder({ link: 'other', counter: 99, report: sampleReport({ word: 'Completed' }) }),
      sampleOrder({ uuid: uuidOf(2), link: 'other' }),
    ]);
    expect(await readOrder(uuidOf(1))).toEqual(sampleOrder());
    expect(await readOrder(uuidOf(2))).toBeNull();
  });

  test('that the panel gave no id are left alone the second time, and new ones beside them are kept', async () => {
    const dismissed = sampleOrder({ state: 'dismissed', id: null });
    const known = { ...dismissed, link: 'other' };
    const fresh = sampleOrder({ uuid: uuidOf(2), state: 'dismissed', id: null });
    await importOrders([dismissed]);
    const before = await readOrder(uuidOf(1));
    expect(await importOrders([known, fresh, known])).toEqual(done);
    expect(await readOrder(uuidOf(1))).toEqual(before);
    expect(await readOrder(uuidOf(2))).not.toBeNull();
  });

  test('that stand twice in one part are kept once', async () => {
    await importOrders([sampleOrder(), sampleOrder({ link: 'other' }), sampleOrder({ uuid: uuidOf(2) })]);
    expect(await readOrder(uuidOf(1))).toEqual(sampleOrder());
    expect(await readOrder(uuidOf(2))).toBeNull();
  });

  test.each(['intent', 'sending', 'unknown'] as const)(
    'that were %s are never sent and never settled by balances of this computer',
    async (state) => {
      await saveTestKey();
      await importOrders([sampleOrder({ account: testAccount, state, id: null })]);
      expect((await readOrder(uuidOf(1)))?.state).toBe('ambiguous');
      await runCommand({ type: 'refresh', ifOlderThanSeconds: 0 });
      expect((await readOrder(uuidOf(1)))?.state).toBe('ambiguous');
      expect(actionsOf(sent)).toEqual(['balance']);
    },
  );

  test('that cannot be read are left out, the others are kept', async () => {
    const bad = [
      null,
      'x',
      {},
      { ...sampleOrder(), uuid: 'no' },
      JSON.parse('{"__proto__":{"state":"placed"}}'),
    ];
    expect(await importOrders([...bad, sampleOrder()])).toEqual(done);
    expect(await readOrder(uuidOf(1))).toEqual(sampleOrder());
  });

  test('of another computer with the same key are orders of the present account', async () => {
    await saveTestKey();
    const salt = 'salt-of-another-computer';
    const there = await accountIdOf(testKey, salt);
    await importOrders([sampleOrder({ account: there }), sampleOrder({ uuid: uuidOf(2), id: '502' })], salt);
    expect((await readOrder(uuidOf(1)))?.account).toBe(testAccount);
    expect((await readOrder(uuidOf(2)))?.account).toBe('acc');
  });

  test('are recognised by a key that is entered after them, where nothing was here before', async () => {
    const salt = 'salt-of-another-computer';
    const account = await accountIdOf(testKey, salt);
    await fakeBrowser.storage.local.remove('accountSalt');
    await importOrders([sampleOrder({ account })], salt);
    expect(await accountIdOf(testKey)).toBe(account);
  });
});

describe('orders of a file of either version', () => {
  const salt = 'salt-of-another-computer';
  const own = 'salt-of-the-tests';
  const slow = () => accountIdOf(testKey, salt);
  const fast = () => oldAccountIdOf(testKey, salt);

  test.each<[string, () => Promise<string>, Parameters<typeof importOrders>[1], string | null, boolean]>([
    ['of version 1, of another computer', fast, null, salt, true],
    ['of version 1, of before the id was renewed here', async () => oldTestAccount, null, own, true],
    ['of version 1, of another key', async () => 'ffffffff00000000', null, salt, false],
    ['of version 2, of another computer', slow, salt, null, true],
    ['of version 2, with old ids in it too', fast, salt, salt, true],
    ['of version 2, of this computer', async () => testAccount, own, null, true],
    ['of version 2, of another key', async () => `v2-${'0'.repeat(32)}`, salt, null, false],
    ['without a salt', fast, null, null, false],
  ])('%s', async (_name, idOf, fileSalt, oldSalt, isOwn) => {
    await saveTestKey();
    const account = await idOf();
    expect(await importOrders([sampleOrder({ account })], fileSalt, oldSalt)).toEqual(done);
    expect((await readOrder(uuidOf(1)))?.account).toBe(isOwn ? testAccount : account);
    // Nothing by which old ids could be guessed from stays where the key is at hand.
    expect(await fakeBrowser.storage.local.get(['salt', 'accountSalt'])).toEqual({ accountSalt: own });
  });

  test('of version 1 are taken over by a key that is entered after them', async () => {
    fakePanel();
    await importOrders([sampleOrder({ account: await fast() })], null, salt);
    expect(await runCommand({ type: 'saveApiKey', key: testKey })).toEqual(done);
    const { account } = (await readOrder(uuidOf(1))) ?? {};
    expect(account).toBe(await accountIdOf(testKey));
    expect(await mirrored()).toMatchObject([{ account }]);
    expect(await fakeBrowser.storage.local.get('salt')).toEqual({});
  });
});

const statuses = (ids: string[]) =>
  fakePanel({
    status: () =>
      reply(Object.fromEntries(ids.map((id) => [id, { status: 'Completed', charge: '0.50', remains: 0 }]))),
  });
const importIds = (...ids: string[]) => runCommand({ type: 'importOrderIds', ids });

describe('ids of orders that were placed elsewhere', () => {
  test('are kept where the panel knows them, with what it tells and nothing that it does not', async () => {
    await saveTestKey();
    statuses(['501', '502']);
    expect(await importIds('501', '502', '503')).toEqual(done);
    const { idsNotHere } = await import('@/utils/orders-db/find-new');
    expect(await idsNotHere(testAccount, ['501', '502', '503'])).toEqual(['503']);
  });

  test('are asked for once: those that orders here have are not', async () => {
    await saveTestKey();
    sent = statuses(['501']);
    await importIds('501');
    await importIds('501');
    expect(actionsOf(sent)).toEqual(['status']);
    expect(sent[0]).toMatchObject({ order: 501 });
  });
});

describe('parts of a file that come together', () => {
  const parts = Array.from({ length: 12 }, (_, n) => [
    sampleOrder({ uuid: uuidOf(2 * n + 1), id: String(2 * n + 1) }),
    sampleOrder({ uuid: uuidOf(2 * n + 2), id: String(2 * n + 2) }),
  ]);

  test('are all kept, and told of once, by the last', async () => {
    await saveTestKey();
    expect(await importOrders([])).toEqual(done);
    const before = await revision();
    const outcomes = await Promise.all(parts.map((part) => importOrders(part)));
    expect(outcomes).toEqual(parts.map(() => done));
    for (const { uuid } of parts.flat()) expect(await readOrder(uuid)).not.toBeNull();
    expect((await revision()) - before).toBe(1);
  });

  test('are refused from the one that fails on, and the rest is taken by the next try', async () => {
    await saveTestKey();
    expect(await importOrders([])).toEqual(done);
    const { transaction } = IDBDatabase.prototype;
    let writes = 0;
    IDBDatabase.prototype.transaction = function open(this: IDBDatabase, names, mode, options) {
      if (mode === 'readwrite' && [names].flat().includes('orders')) writes += 1;
      if (writes === 2) throw new DOMException('Full', 'QuotaExceededError');
      return transaction.call(this, names, mode, options);
    };
    const outcomes = await Promise.all(parts.map((part) => importOrders(part)));
    IDBDatabase.prototype.transaction = transaction;
    const kept = outcomes.filter(({ ok }) => ok).length;
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(parts.length);
    for (const [n, part] of parts.entries()) {
      for (const { uuid } of part) expect((await readOrder(uuid)) !== null).toBe(n < kept);
    }
    expect(await Promise.all(parts.map((part) => importOrders(part)))).toEqual(parts.map(() => done));
    for (const { uuid } of parts.flat()) expect(await readOrder(uuid)).not.toBeNull();
  });
});
