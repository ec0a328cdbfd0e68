import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeAccount } from '@/entrypoints/background/account/account';
import { listenToClicks } from '@/entrypoints/background/alerts/notify';
import { quietAlarm } from '@/entrypoints/background/alerts/tell-alerts';
import { tellLocked } from '@/entrypoints/background/alerts/tell-locked';
import { runCommand } from '@/entrypoints/background/commands/run-command';
import { poll, watchBalance, watchFavourites } from '@/entrypoints/background/jobs';
import * as rounds from '@/entrypoints/background/key/rounds';
import { saveSettings } from '@/entrypoints/background/records/save-settings';
import { saveOrders } from '@/entrypoints/background/records/write-orders';
import { withRead } from '@/entrypoints/background/settling/balance-evidence';
import { publishChanges, showPresent } from '@/entrypoints/background/tracking/publish-changes';
import { defaultSettings, type Settings } from '@/utils/settings';
import { actionsOf, balance, fakePanel, reply, service } from '../fake-panel';
import { alarmNames, freshProfile, saveTestKey, testAccount } from '../fresh-worker';
import { sampleOrder, sampleReport, uuidOf } from '../sample-order';

const create = vi.fn(async () => 'shown');
const shown = () => create.mock.calls.map((call: unknown[]) => call[1] as { title: string; message: string });
const switchOn = (changes: Partial<Settings> = {}) =>
  saveSettings({ ...defaultSettings, alerts: ['completed', 'partial', 'lowBalance'], ...changes });
const running = (n: number) =>
  sampleOrder({ uuid: uuidOf(n), id: String(500 + n), account: testAccount, report: sampleReport() });
const completed = (n: number) => {
  const { open: _open, ...order } = running(n);
  return { ...order, counter: 4, report: sampleReport({ word: 'Completed', remains: 0 }) };
};
const row = (status: string) => ({ status, charge: '0.2', remains: 0, start_count: 1 });
/** The clock's time this much later. */
const clock = (shift: number) => new Date(Date.now() + shift).toTimeString().slice(0, 5);
const allow = (isAllowed: boolean) => {
  Object.assign(fakeBrowser.permissions, { contains: vi.fn(async () => isAllowed) });
};

beforeEach(async () => {
  freshProfile();
  create.mockReset();
  Object.assign(fakeBrowser.notifications, { create });
  await saveTestKey();
  await switchOn();
});

describe('an order that has ended', () => {
  test('is told once, by whichever worker comes to it', async () => {
    await saveOrders([running(1)]);
    await publishChanges();
    // The worker that saved this has died before it could tell.
    await saveOrders([completed(1)]);
    await Promise.all([publishChanges(), publishChanges()]);
    await publishChanges();
    expect(shown()).toMatchObject([{ title: 'Order 501: Completed', message: 'Followers\nmonstercat' }]);
  });

  test('is not told a second time, though the browser did not come to show it', async () => {
    await saveOrders([running(1)]);
    await publishChanges();
    await saveOrders([completed(1)]);
    create.mockRejectedValueOnce(new Error('the worker dies here'));
    await publishChanges();
    await publishChanges();
    expect(create).toHaveBeenCalledTimes(1);
  });

  test('is told with all others that one poll has found, in one notification', async () => {
    await saveOrders([running(1), running(2), running(3)]);
    await publishChanges();
    fakePanel({
      status: () => reply({ 501: row('Completed'), 502: row('Partial'), 503: row('Completed') }),
    });
    await poll();
    expect(shown()).toMatchObject([
      { title: '1 order was delivered only in part', message: '2 orders are completed\nClick to see more.' },
    ]);
  });

  test.each([
    ['while the browser does not allow it', () => allow(false)],
    ['while every switch is off', () => saveSettings(defaultSettings)],
  ])('is not told %s, nor after that', async (_when, silence) => {
    await saveOrders([running(1)]);
    await publishChanges();
    await silence();
    await publishChanges();
    await saveOrders([completed(1)]);
    await publishChanges();
    allow(true);
    await switchOn();
    await publishChanges();
    await publishChanges();
    expect(create).not.toHaveBeenCalled();
  });

  test('waits for the end of the quiet hours, for which an alarm is set', async () => {
    const quietHours = { isOn: true, from: clock(-3_600_000), to: clock(3_600_000) };
    await switchOn({ quietHours });
    await saveOrders([running(1), running(2)]);
    await publishChanges();
    expect(await alarmNames()).not.toContain(quietAlarm);
    await saveOrders([completed(1)]);
    await publishChanges();
    await saveOrders([completed(2)]);
    await publishChanges();
    expect(create).not.toHaveBeenCalled();
    expect(await alarmNames()).toContain(quietAlarm);
    await switchOn({ quietHours: { ...quietHours, isOn: false } });
    await publishChanges();
    expect(shown()).toMatchObject([{ title: '2 orders are completed' }]);
    expect(await alarmNames()).not.toContain(quietAlarm);
  });
});

describe('a click on a notification', () => {
  test('opens the order that it tells of, also after the worker was started anew', async () => {
    const opened = vi.spyOn(fakeBrowser.tabs, 'create');
    const isEnded = vi.fn(async () => true);
    Object.assign(fakeBrowser.notifications, { clear: isEnded });
    await fakeBrowser.windows.create({});
    await saveOrders([running(1)]);
    await publishChanges();
    await saveOrders([completed(1)]);
    await publishChanges();
    const [id] = create.mock.calls[0] as unknown as [string];
    listenToClicks();
    await fakeBrowser.notifications.onClicked.trigger(id);
    expect(opened.mock.calls[0]?.[0].url).toMatch(new RegExp(`/options.html#orders/${uuidOf(1)}$`));
    expect(isEnded).toHaveBeenCalledWith(id);
  });
});

describe('a favourite', () => {
  test('is looked at four times a day while somebody wants to be told, and told when its rate is another', async () => {
    await switchOn({ alerts: ['favourite'] });
    await fakeBrowser.storage.local.set({ serviceMarks: { favourite: ['7'] } });
    await showPresent();
    expect(await alarmNames()).toEqual(['services']);
    const now = vi.spyOn(Date, 'now').mockReturnValue(1_000_000);
    let rate = '2.00';
    fakePanel({
      services: () =>
        reply([
          { ...service, rate },
          { ...service, service: 8, rate },
        ]),
    });
    await watchFavourites();
    now.mockReturnValue(1_000_000 + 6 * 3_600_000);
    rate = '2.50';
    await watchFavourites();
    await publishChanges();
    expect(shown()).toMatchObject([
      {
        title: 'The rate of a favorite has changed',
        message: 'Followers\nService 7\n2.00 before, 2.50 now',
      },
    ]);
  });

  test('of which there is none costs no request', async () => {
    const sent = fakePanel();
    await watchFavourites();
    expect(sent).toEqual([]);
  });
});

describe('the balance', () => {
  test('is read every half hour while somebody wants to be told that it is low', async () => {
    await showPresent();
    expect(await fakeBrowser.alarms.get('balance')).toMatchObject({ periodInMinutes: 30 });
    allow(false);
    await showPresent();
    expect(await alarmNames()).toEqual([]);
    allow(true);
    await switchOn({ alerts: ['completed'] });
    await showPresent();
    expect(await alarmNames()).toEqual([]);
  });

  test('is told when it falls below the limit, and no order is asked about for it', async () => {
    await changeAccount(testAccount, (account) =>
      withRead(account, { amount: '5.00', currency: 'USD', at: 1 }),
    );
    await publishChanges();
    const sent = fakePanel({ balance: () => balance('4.99') });
    await watchBalance();
    await watchBalance();
    expect(actionsOf(sent)).toEqual(['balance', 'balance']);
    expect(shown()).toMatchObject([
      { title: 'Your balance is low', message: 'It’s below the limit that you set.' },
    ]);
  });
});

const lockKey = async () => {
  vi.spyOn(rounds, 'calibrateRounds').mockResolvedValue(rounds.minRounds);
  await runCommand({ type: 'setPassphrase', passphrase: 'correct horse', current: '' });
  await fakeBrowser.storage.session.clear();
};

describe('an update that has locked the key', () => {
  test('tells once how many open orders are not followed', async () => {
    await saveOrders([running(1), running(2)]);
    await lockKey();
    await tellLocked();
    expect(shown()).toEqual([
      expect.objectContaining({
        title: 'Locked after an update',
        message: '2 open orders aren’t followed until you unlock.',
      }),
    ]);
  });

  test('tells nothing without open orders, without a lock, or without a switch that is on', async () => {
    await tellLocked();
    await lockKey();
    await tellLocked();
    await saveOrders([running(1)]);
    await switchOn({ alerts: [] });
    await tellLocked();
    expect(shown()).toEqual([]);
  });
});
