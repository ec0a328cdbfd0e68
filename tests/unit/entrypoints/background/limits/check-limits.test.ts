import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeAccount, type Account } from '@/entrypoints/background/account/account';
import { runCommand } from '@/entrypoints/background/commands/run-command';
import { setLimit, setLookOnly } from '@/entrypoints/background/limits/change-limits';
import { checkLimits } from '@/entrypoints/background/limits/check-limits';
import { recordOrders } from '@/entrypoints/background/records/order-journal';
import { saveOrders } from '@/entrypoints/background/records/write-orders';
import type { PlaceOrder } from '@/utils/command';
import type { NamedError } from '@/utils/errors';
import { readCountedOrders } from '@/utils/orders-db/read-counted';
import { readNewestOrders } from '@/utils/orders-db/read-orders';
import type { Order } from '@/utils/orders/order';
import { noLimits, type Limits } from '@/utils/spending/limits';
import { readLimits } from '@/utils/spending/stored-limits';
import { actionsOf, balance, fakePanel, reply, service } from '../fake-panel';
import { declareChannels, freshProfile, saveTestKey, testAccount } from '../fresh-worker';
import { sampleCommand } from '../sample-command';
import { sampleOrder, uuidOf } from '../sample-order';

const day = 86_400_000;
const usd = (amount: string) => ({ amount, currency: 'USD' });

/** 1,000 pieces at 2.00 per thousand: 2.00. */
const order = (n: number, changes: Partial<PlaceOrder> = {}) =>
  sampleCommand({ uuid: uuidOf(n), quantity: 1000, confirmed: ['orderedMinutesAgo'], ...changes });
const earlier = (changes: Partial<Order> = {}) =>
  sampleOrder({
    uuid: uuidOf(900),
    account: testAccount,
    quantity: 1000,
    quoted: '2',
    createdAt: Date.now() - day / 2,
    balanceBefore: null,
    ...changes,
  });

beforeEach(async () => {
  freshProfile();
  await saveTestKey();
  await changeAccount(testAccount, (known): Account => ({
    ...known,
    setUnit: 'perThousand',
    balance: { amount: '100', currency: 'USD', at: Date.now() },
  }));
  await declareChannels({ platform: 'twitch', name: 'monstercat' });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('an order over a limit, by the command alone', () => {
  test.each<[string, () => Promise<void>, Partial<PlaceOrder>, string]>([
    ['for one order', () => setLimit('order', usd('1.99')), {}, 'overLimit'],
    ['for 24 hours', () => setLimit('day', usd('3.99')), {}, 'dayLimitUsed'],
    ['for 7 days', () => setLimit('week', usd('3.99')), {}, 'weekLimitUsed'],
    ['for 30 days', () => setLimit('month', usd('3.99')), {}, 'monthLimitUsed'],
    ['for a channel', () => setLimit('channel', usd('3.99')), {}, 'channelLimitUsed'],
    ['of another currency', () => setLimit('day', { amount: '99', currency: 'EUR' }), {}, 'limitCurrency'],
    [
      'by a rate that is no number',
      () => setLimit('day', usd('99')),
      { shown: { ...order(1).shown, rate: 'x' } },
      'limitPriceUnknown',
    ],
  ])('%s is refused before anything is asked or recorded', async (_name, set, changes, error) => {
    const sent = fakePanel();
    await recordOrders([earlier()]);
    await set();
    expect(await runCommand(order(1, changes))).toMatchObject({ ok: false, error });
    expect(sent).toEqual([]);
    expect((await readNewestOrders(5)).map(({ uuid }) => uuid)).toEqual([uuidOf(900)]);
  });

  test('look-only refuses every order, whatever it costs, and reads no history', async () => {
    const sent = fakePanel();
    expect(await runCommand({ type: 'setLookOnly', isOn: true })).toEqual({ ok: true });
    expect(await runCommand(order(1))).toEqual({ ok: false, error: 'lookOnly', detail: null });
    expect(actionsOf(sent)).not.toContain('add');
  });

  test('exactly the limit is placed', async () => {
    const sent = fakePanel();
    await recordOrders([earlier()]);
    await setLimit('day', usd('4'));
    expect(await runCommand(order(1))).toEqual({ ok: true });
    expect(actionsOf(sent)).toContain('add');
  });

  test('a rate that rose since the review, and a review that told another one, are found before the add', async () => {
    const sent = fakePanel({ services: () => reply([{ ...service, rate: '6.00' }]) });
    await setLimit('day', usd('5'));
    const shown = { ...order(1).shown, rate: '6.00' };
    expect(await runCommand(order(1, { shown }))).toMatchObject({ error: 'overLimit' });
    expect(sent).toEqual([]);
    expect(await runCommand(order(2))).toMatchObject({ error: 'offerChanged' });
    expect(actionsOf(sent)).not.toContain('add');
  });

  test('the dearer reading counts while nobody knows what a rate buys', async () => {
    await changeAccount(testAccount, (known): Account => ({ ...known, setUnit: null }));
    fakePanel({ balance: () => balance('9999.00') });
    await setLimit('order', usd('1999.99'));
    expect(await runCommand(order(1))).toMatchObject({ error: 'overLimit' });
  });

  test('so it does where a charge has shown another unit than the user set', async () => {
    await changeAccount(testAccount, (known): Account => ({ ...known, learntUnit: 'perOne' }));
    fakePanel({ balance: () => balance('9999.00') });
    await setLimit('order', usd('1999.99'));
    expect(await runCommand(order(1))).toMatchObject({ error: 'overLimit' });
  });
});

describe('clocks', () => {
  test('one that jumps forward frees nothing: the panel’s time is read before the add', async () => {
    const sent = fakePanel();
    await setLimit('day', usd('3'));
    expect(await runCommand(order(1))).toEqual({ ok: true });
    const later = Date.now() + 2 * day;
    const panelTime = new Date().toUTCString();
    const timed = (response: Response) => {
      response.headers.set('date', panelTime);
      return response;
    };
    fakePanel({ balance: () => timed(balance('100.00')) });
    vi.spyOn(Date, 'now').mockImplementation(() => later);
    expect(await runCommand(order(2))).toMatchObject({ error: 'dayLimitUsed' });
    expect(actionsOf(sent).filter((action) => action === 'add')).toHaveLength(1);
    expect((await readNewestOrders(2)).map(({ state }) => state)).toEqual(['placed']);
  });

  test('one that is more than a day behind is refused where something is counted', async () => {
    const real = Date.now();
    await changeAccount(testAccount, (known): Account => ({
      ...known,
      reads: [{ amount: '1', at: real - 2 * day, serverAt: real }],
    }));
    fakePanel();
    vi.spyOn(Date, 'now').mockImplementation(() => real - 2 * day);
    await setLimit('day', usd('50'));
    expect(await runCommand(order(1))).toMatchObject({ error: 'clockBehind' });
    await setLimit('day', null);
  });
});

const check = (isRead = true) => checkLimits({ ...order(1), rate: order(1).shown.rate, isRead });
const changeReads = (reads: Account['reads']) =>
  changeAccount(testAccount, (known): Account => ({ ...known, reads }));

const refusal = (isRead?: boolean) =>
  check(isRead).then(
    () => null,
    (error: NamedError) => error.name,
  );

describe('the check by itself', () => {
  test.each([
    ['as the user set it and charges have shown it', 'perThousand', 'perThousand', null],
    ['as charges alone have shown it', null, 'perThousand', null],
    ['as the user alone set it', 'perThousand', null, null],
    ['which nobody knows', null, null, 'overLimit'],
  ] as const)('takes the unit of the rate %s', async (_how, setUnit, learntUnit, error) => {
    await changeAccount(testAccount, (known): Account => ({ ...known, setUnit, learntUnit }));
    await setLimit('order', usd('2'));
    expect(await refusal()).toBe(error);
  });

  test('takes a balance that was never read for one without a currency', async () => {
    await changeAccount(testAccount, (known): Account => ({ ...known, balance: null }));
    await setLimit('order', { amount: '2', currency: null });
    expect(await refusal()).toBeNull();
  });

  const placedElsewhere = { service: '', sentAt: null };
  test.each<[string, Partial<Order>, 'day' | 'channel', string, string | null]>([
    ['as it is', {}, 'day', '3.99', 'dayLimitUsed'],
    ['not where it was not taken', { state: 'rejected' }, 'day', '3.99', null],
    ['not where it was placed elsewhere', placedElsewhere, 'day', '3.99', null],
    ['by its rate', { rate: '5.00', quoted: '2' }, 'day', '6.99', 'dayLimitUsed'],
    ['by its quote where it has no rate', { rate: null, quoted: '5' }, 'day', '6.99', 'dayLimitUsed'],
    ['by its quote where it is of another account', { account: 'x', rate: '5.00' }, 'day', '4', null],
    [
      'not for a channel of another platform',
      { platform: 'kick', link: 'MONSTERCAT' },
      'channel',
      '3.99',
      null,
    ],
  ])('counts an order of before %s', async (_how, changes, kind, amount, error) => {
    await recordOrders([earlier(changes)]);
    await setLimit(kind, usd(amount));
    expect(await refusal()).toBe(error);
  });

  test('counts twice what was charged twice', async () => {
    const read = { amount: '1', at: 1 };
    await recordOrders([earlier({ chargedTwice: { cost: '2', from: read, to: read, isSeen: true } })]);
    await setLimit('day', usd('5.99'));
    expect(await refusal()).toBe('dayLimitUsed');
  });

  test('believes our clock since the last read, but a minute of it once the balance was read', async () => {
    const now = Date.now();
    const before = { amount: '9', at: now - 3_600_000, serverAt: 5 * day };
    await recordOrders([earlier({ balanceBefore: before })]);
    await changeReads([{ amount: '9', at: now - 26 * 3_600_000, serverAt: 5 * day }]);
    await setLimit('day', usd('3.99'));
    expect(await refusal(false)).toBeNull();
    expect(await refusal(true)).toBe('dayLimitUsed');
  });

  test('counts nothing where there is no limit, whatever the clock', async () => {
    await recordOrders([earlier()]);
    await changeReads([{ amount: '1', at: Date.now() - 2 * day, serverAt: Date.now() }]);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() - 2 * day);
    expect(await check()).toBeNull();
    await setLimit('day', usd('99'));
    expect(await refusal()).toBe('clockBehind');
    await setLookOnly(true);
    expect(await refusal()).toBe('lookOnly');
  });
});

describe('two windows at once', () => {
  test('cannot both take what is left', async () => {
    const sent = fakePanel();
    await setLimit('day', usd('3'));
    await declareChannels({ platform: 'twitch', name: 'monstercat' }, { platform: 'twitch', name: 'other' });
    const elsewhere = { link: 'other', channel: { platform: 'twitch' as const, name: 'other' } };
    const ended = await Promise.all([runCommand(order(1)), runCommand(order(2, elsewhere))]);
    expect(ended.map((outcome) => outcome.ok || outcome.error)).toEqual([true, 'dayLimitUsed']);
    expect(actionsOf(sent).filter((action) => action === 'add')).toHaveLength(1);
  });

  test('a limit that is set while it is read counts what was ordered before', async () => {
    await recordOrders([earlier()]);
    fakePanel({
      balance: async () => {
        await setLimit('week', usd('3'));
        return balance('100.00');
      },
    });
    await setLimit('order', usd('50'));
    expect(await runCommand(order(1))).toMatchObject({ error: 'weekLimitUsed' });
  });

  test('a limit that is lowered while the order’s balance is read holds it', async () => {
    const sent = fakePanel({
      balance: async () => {
        await setLimit('day', usd('1'));
        return balance('100.00');
      },
    });
    await setLimit('day', usd('3'));
    expect(await runCommand(order(1))).toMatchObject({ error: 'overLimit' });
    expect(actionsOf(sent)).not.toContain('add');
    expect(await readNewestOrders(1)).toEqual([]);
  });
});

/** A panel whose clock is this much ahead of ours. */
const aheadBy = (ms: number) =>
  fakePanel({
    balance: () => balance('100.00', { headers: { date: new Date(Date.now() + ms).toUTCString() } }),
  });
const raise = () => runCommand({ type: 'setLimit', kind: 'day', amount: '50', currency: 'USD' });
const inForce = async () => (await readLimits()).inForce.day?.amount;

describe('a raise', () => {
  test('waits for ten minutes of the panel’s clock, whatever ours says', async () => {
    aheadBy(0);
    await setLimit('day', usd('5'));
    expect(await raise()).toEqual({ ok: true });
    expect(await inForce()).toBe('5');
    aheadBy(9 * 60_000);
    await runCommand({ type: 'refresh', ifOlderThanSeconds: 0 });
    expect(await inForce()).toBe('5');
    aheadBy(11 * 60_000);
    await runCommand({ type: 'refresh', ifOlderThanSeconds: 0 });
    expect(await inForce()).toBe('50');
  });

  test('is not made by a clock that jumps', async () => {
    const panelTime = new Date().toUTCString();
    fakePanel({ balance: () => balance('100.00', { headers: { date: panelTime } }) });
    await setLimit('day', usd('5'));
    await raise();
    const later = Date.now() + 400 * day;
    vi.spyOn(Date, 'now').mockImplementation(() => later);
    await runCommand({ type: 'refresh', ifOlderThanSeconds: 0 });
    expect(await inForce()).toBe('5');
  });

  test('wakes the worker when it is due, and no longer', async () => {
    aheadBy(0);
    await setLimit('day', usd('5'));
    await raise();
    const alarm = await fakeBrowser.alarms.get('limits');
    expect(Math.round(((alarm?.scheduledTime ?? 0) - Date.now()) / 60_000)).toBeGreaterThanOrEqual(10);
    await runCommand({ type: 'withdrawRaise' });
    expect(await fakeBrowser.alarms.get('limits')).toBeUndefined();
    expect(await readLimits()).toMatchObject({ inForce: { day: usd('5') }, raise: null });
  });

  test('is asked for all the same where the panel cannot be asked: the wait begins with the next answer', async () => {
    fakePanel({ balance: () => Promise.reject(new TypeError('offline')) });
    await setLimit('day', usd('5'));
    expect(await raise()).toEqual({ ok: true });
    expect((await readLimits()).raise).toMatchObject({ waitedMs: 0, last: null });
  });

  test('withdrawing it leaves look-only to be switched off', async () => {
    aheadBy(0);
    await setLimit('day', usd('5'));
    await runCommand({ type: 'setLookOnly', isOn: true });
    await runCommand({ type: 'setLookOnly', isOn: false });
    await raise();
    await runCommand({ type: 'withdrawRaise' });
    expect((await readLimits()).raise?.to).toMatchObject({ isLookOnly: false, day: usd('5') });
  });
});

describe('no way round', () => {
  test('importing settings and orders changes no limit', async () => {
    await setLimit('day', usd('5'));
    await runCommand({ type: 'setLookOnly', isOn: true });
    const before = await readLimits();
    const { defaultSettings } = await import('@/utils/settings');
    const settings = { ...defaultSettings, spendingLimits: null, inForce: {} } as never;
    expect(await runCommand({ type: 'saveSettings', settings })).toEqual({ ok: true });
    await runCommand({ type: 'importPreferences', channels: [], marks: null });
    await runCommand({
      type: 'importOrders',
      orders: [earlier({ quoted: '0', rate: '0' })],
      salt: null,
      oldSalt: null,
    });
    expect(await readLimits()).toEqual(before);
  });

  test('erasing the history leaves what counts', async () => {
    const closed = [20, 40].map((days) => {
      const { open: _index, ...each } = earlier({
        uuid: uuidOf(900 + days),
        createdAt: Date.now() - days * day,
      });
      return each;
    });
    await saveOrders(closed);
    await setLimit('order', usd('5'));
    await runCommand({ type: 'eraseOrders', uuids: [uuidOf(920), uuidOf(940)], before: Date.now() });
    expect((await readNewestOrders(5)).map(({ uuid }) => uuid)).toEqual([uuidOf(920)]);
  });

  test('limits that cannot be read are look-only, and their copy is kept', async () => {
    await fakeBrowser.storage.local.set({ spendingLimits: { inForce: 'all of it' } });
    fakePanel();
    expect(await runCommand(order(1))).toMatchObject({ error: 'lookOnly' });
    const { checkStored } = await import('@/entrypoints/background/records/check-stored');
    await checkStored();
    expect(await fakeBrowser.storage.local.get('spendingLimits')).toMatchObject({
      spendingLimits: { isDamaged: true },
    });
    expect(await runCommand(order(2))).toMatchObject({ error: 'lookOnly' });
  });

  test('of a long history only the last weeks are read', async () => {
    const now = Date.now();
    await saveOrders(
      Array.from({ length: 300 }, (_each, n) => {
        const { open: _index, ...each } = earlier({ uuid: uuidOf(1000 + n), createdAt: now - n * day });
        return each;
      }),
    );
    const countedBy = async (limits: Partial<Limits>) =>
      (await readCountedOrders({ ...noLimits, ...limits }, { at: now }))?.orders.length;
    expect(await countedBy({ month: usd('5'), day: usd('1') })).toBe(33);
    expect(await countedBy({ day: usd('5') })).toBe(4);
    expect(await countedBy({ order: usd('5') })).toBeUndefined();
  });
});
