import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeAccount } from '@/entrypoints/background/account/account';
import { removeStoredKey } from '@/entrypoints/background/key/stored-key';
import { saveSettings } from '@/entrypoints/background/records/save-settings';
import { saveOrders } from '@/entrypoints/background/records/write-orders';
import { showPresent } from '@/entrypoints/background/tracking/publish-changes';
import { ensureWakeUp, pollPeriod } from '@/entrypoints/background/tracking/schedule';
import type { Order } from '@/utils/orders/order';
import { withIndex } from '@/utils/orders/order-state';
import { defaultSettings } from '@/utils/settings';
import { alarmNames, freshProfile, saveTestKey } from '../fresh-worker';
import { sampleAccount, sampleOrder, sampleReport, uuidOf } from '../sample-order';

const minute = 60_000;
const hour = 60 * minute;
const now = 100 * 24 * hour;
const aged = (age: number, changes: Partial<Order> = {}) =>
  sampleOrder({ createdAt: now - age, report: sampleReport(), ...changes });
const strange = { report: sampleReport({ word: 'Moderating' }) };
const failed = { report: sampleReport({ word: 'Failed' }), lookAgainAt: now + hour };

beforeEach(freshProfile);

describe('how often open orders are looked at', () => {
  test.each<[string, Order[], number, number | null]>([
    ['nothing is open', [], 1, null],
    ['just placed', [aged(0)], 1, 1],
    ['up to an hour old', [aged(hour - 1)], 1, 1],
    ['an hour old', [aged(hour)], 1, 5],
    ['up to a day old', [aged(24 * hour - 1)], 1, 5],
    ['a day old', [aged(24 * hour)], 1, 30],
    ['the youngest decides', [aged(48 * hour), aged(minute)], 1, 1],
    ['the user wants fewer', [aged(0)], 5, 5],
    ['the user’s wish never makes it more often', [aged(48 * hour)], 15, 30],
    ['a word that we do not know', [aged(0, strange)], 1, 30],
    ['one of those beside a young one', [aged(0, strange), aged(2 * hour)], 1, 5],
    ['only a last look is due', [aged(0, failed)], 1, 30],
    ['not settled', [aged(0, { state: 'unknown', report: null })], 1, 1],
    ['the clock was set back', [aged(-hour)], 1, 1],
  ])('%s', (_name, orders, wish, minutes) => {
    expect(pollPeriod(orders, now, wish)).toBe(minutes);
  });
});

const alarm = (name: string) => fakeBrowser.alarms.get(name);
const saveOwn = async (...orders: Order[]) => {
  const { account } = await saveTestKey();
  await saveOrders(orders.map((order) => Object.assign(order, { account })));
  return account;
};

describe('the alarms', () => {
  test('are set while an order is open and cleared when none is', async () => {
    await saveOwn(sampleOrder({ createdAt: Date.now() }));
    await showPresent();
    expect(await alarm('poll')).toMatchObject({ periodInMinutes: 1 });
    const { open: _open, ...done } = sampleOrder({ report: sampleReport({ word: 'Completed' }) });
    await saveOrders([done]);
    await showPresent();
    expect(await alarmNames()).toEqual([]);
  });

  test('are left as they run while the period is the same', async () => {
    await saveOwn(sampleOrder({ createdAt: Date.now() }));
    const due = Date.now() - 5000;
    await fakeBrowser.alarms.create('poll', { when: due, periodInMinutes: 1 });
    await showPresent();
    expect((await alarm('poll'))?.scheduledTime).toBe(due);
  });

  test('ring at once where they should have rung while the computer slept', async () => {
    await saveOwn(sampleOrder({ createdAt: Date.now() - 48 * hour }));
    const before = Date.now();
    await fakeBrowser.alarms.create('poll', { when: before - 2 * minute, periodInMinutes: 30 });
    await showPresent();
    const due = (await alarm('poll'))?.scheduledTime ?? 0;
    expect(due).toBeGreaterThanOrEqual(before);
    expect(due).toBeLessThan(before + minute);
  });

  test('ask for nothing without a key, and for no order of another account', async () => {
    await saveOrders([sampleOrder({ createdAt: Date.now(), account: 'another' })]);
    await showPresent();
    expect(await alarmNames()).toEqual([]);
    await saveTestKey();
    await showPresent();
    expect(await alarmNames()).toEqual([]);
  });

  test('come no later than the clock says, after it was set back', async () => {
    await saveOwn(sampleOrder({ createdAt: Date.now() }));
    await fakeBrowser.alarms.create('poll', { when: Date.now() + 5 * hour, periodInMinutes: 1 });
    await showPresent();
    expect((await alarm('poll'))?.scheduledTime).toBeLessThanOrEqual(Date.now() + minute);
  });

  test('are not put off when orders may be looked at less often', async () => {
    await saveOwn(sampleOrder({ createdAt: Date.now() - 2 * hour }));
    const due = Date.now() + 10_000;
    await fakeBrowser.alarms.create('poll', { when: due, periodInMinutes: 1 });
    await showPresent();
    expect(await alarm('poll')).toMatchObject({ scheduledTime: due, periodInMinutes: 5 });
  });

  test('wake the worker half a minute after an order is sent, though nothing else is open', async () => {
    const before = Date.now();
    await ensureWakeUp();
    const due = (await alarm('wake'))?.scheduledTime ?? 0;
    expect(due - before).toBeGreaterThanOrEqual(30_000);
    expect(due - before).toBeLessThan(31_000);
    expect(await alarm('wake')).toMatchObject({ periodInMinutes: 0.5 });
  });

  test('wake the worker no later for the next order', async () => {
    await ensureWakeUp();
    const due = (await alarm('wake'))?.scheduledTime;
    await ensureWakeUp();
    expect((await alarm('wake'))?.scheduledTime).toBe(due);
    await fakeBrowser.alarms.create('wake', { when: Date.now() + hour, periodInMinutes: 0.5 });
    await ensureWakeUp();
    expect((await alarm('wake'))?.scheduledTime).toBeLessThan(Date.now() + minute);
  });

  test.each(['keyRejected', 'accountInactive'] as const)(
    'stop at %s, and begin again after it',
    async (name) => {
      const account = await saveOwn(
        sampleOrder({ createdAt: Date.now() }),
        sampleOrder({ uuid: uuidOf(2), state: 'unknown', endedAt: Date.now() }),
      );
      await changeAccount(account, () => sampleAccount({ problem: { name, detail: null, at: 1 } }));
      await ensureWakeUp();
      await showPresent();
      expect(await alarmNames()).toEqual([]);
      await changeAccount(account, () => sampleAccount());
      await showPresent();
      expect(await alarmNames()).toEqual(['poll', 'settle']);
    },
  );

  test('come no more often than every half hour while every read is refused', async () => {
    const account = await saveOwn(
      sampleOrder({ createdAt: Date.now() }),
      sampleOrder({
        uuid: uuidOf(2),
        state: 'unknown',
        balanceBefore: { amount: '1', at: Date.now() - hour },
        endedAt: Date.now() - 2 * minute,
      }),
    );
    const problem = { name: 'readsRefused', detail: 'API key hatalı', at: Date.now() } as const;
    await changeAccount(account, () => sampleAccount({ problem }));
    await showPresent();
    const [poll, settle] = [await alarm('poll'), await alarm('settle')];
    expect(poll?.periodInMinutes).toBe(30);
    expect(settle?.scheduledTime).toBeGreaterThan(Date.now() + 29 * minute);
    await showPresent();
    expect(await alarm('settle')).toEqual(settle);
    await changeAccount(account, () => sampleAccount());
    await showPresent();
    expect((await alarm('settle'))?.scheduledTime).toBeLessThan(Date.now() + 2 * minute);
  });

  test.each([
    ['the panel cannot be reached', true, 1, 5],
    ['the panel cannot be reached, as seldom as the user wants', true, 15, 15],
    ['there is no network', false, 15, 1],
  ] as const)('look soon again at an old order while %s', async (_why, onLine, pollMinutes, minutes) => {
    vi.stubGlobal('navigator', { ...navigator, locks: navigator.locks, onLine });
    const account = await saveOwn(sampleOrder({ createdAt: Date.now() - 48 * hour }));
    await saveSettings({ ...defaultSettings, pollMinutes });
    const problem = { name: 'noConnection', detail: null, at: 1 } as const;
    await changeAccount(account, () => sampleAccount({ problem }));
    await showPresent();
    expect(await alarm('poll')).toMatchObject({ periodInMinutes: minutes });
    await changeAccount(account, () => sampleAccount());
    await showPresent();
    expect(await alarm('poll')).toMatchObject({ periodInMinutes: 30 });
    vi.unstubAllGlobals();
  });

  test.each(['intent', 'sending'] as const)(
    'for an order in %s stay whatever happens beside it',
    async (state) => {
      const { account } = await saveTestKey();
      const order = sampleOrder({ account, state, createdAt: Date.now() });
      await saveOrders([order]);
      await ensureWakeUp();
      const due = (await alarm('wake'))?.scheduledTime;
      const stays = async () => expect((await alarm('wake'))?.scheduledTime).toBe(due);
      await saveSettings({ ...defaultSettings, pollMinutes: 15 });
      await showPresent();
      await stays();
      await changeAccount(account, () =>
        sampleAccount({ problem: { name: 'keyRejected', detail: null, at: 1 } }),
      );
      await showPresent();
      await stays();
      await removeStoredKey();
      await Promise.all([showPresent(), ensureWakeUp(), showPresent()]);
      await stays();
      await saveOrders([withIndex({ ...order, state: 'notSent' })]);
      await showPresent();
      expect(await alarmNames()).toEqual([]);
    },
  );

  test('are not taken away by what was read before the order was recorded', async () => {
    const { account } = await saveTestKey();
    const passing = showPresent();
    await saveOrders([sampleOrder({ account, state: 'intent', createdAt: Date.now() })]);
    await Promise.all([passing, ensureWakeUp()]);
    expect(await alarm('wake')).toBeDefined();
  });

  test('for a look that is overdue are not put off by each thing that happens', async () => {
    await saveOwn(sampleOrder({ state: 'unknown', createdAt: 0, endedAt: 1200 }));
    const due = Date.now() + 5000;
    await fakeBrowser.alarms.create('settle', { when: due });
    await showPresent();
    expect((await alarm('settle'))?.scheduledTime).toBe(due);
    await fakeBrowser.alarms.create('settle', { when: Date.now() + hour });
    await showPresent();
    expect((await alarm('settle'))?.scheduledTime).toBeLessThan(Date.now() + minute);
  });

  test('a look at the balance that is overdue comes in half a minute, never at once', async () => {
    await saveOwn(sampleOrder({ state: 'unknown', createdAt: 0, endedAt: 1200 }));
    const before = Date.now();
    await showPresent();
    expect((await alarm('settle'))?.scheduledTime).toBeGreaterThanOrEqual(before + 30_000);
  });

  test('the look at the balance is gone with the order that it was for', async () => {
    const account = await saveOwn(sampleOrder({ state: 'unknown', endedAt: Date.now() }));
    await showPresent();
    expect(await alarmNames()).toContain('settle');
    await saveOrders([sampleOrder({ account, state: 'ambiguous' })]);
    await showPresent();
    expect(await alarmNames()).not.toContain('settle');
  });
});
