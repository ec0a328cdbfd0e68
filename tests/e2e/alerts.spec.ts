import type { Page } from '@playwright/test';
import type { WxtBrowser } from 'wxt/browser';
import { demoKey } from '../panel/demo.ts';
import type { Panel } from '../panel/panel.ts';
import type { Companion } from './browser/companion.ts';
import { anOrder, connect, send } from './support/by-command.ts';
import { inOlderChromeToo, expect } from './support/companion-test.ts';
import { test } from './support/on-profile.ts';
import {
  clickNotification,
  idsOnScreen,
  openAllowed,
  shownNotifications,
  watchNotifications,
} from './support/shown-notifications.ts';

declare const chrome: WxtBrowser;

const service = 'Twitch Live Viewers | 60 min | No drop | 100% stability';

const turnOn = async (options: Page, name: string): Promise<void> => {
  await options.getByRole('switch', { name, exact: true }).focus();
  await options.keyboard.press('Space');
  await expect(options.getByRole('switch', { name, exact: true })).toBeChecked();
  await expect(options.getByText('Saved').last()).toBeVisible();
};

/** Places so many orders. @returns the panel's ids of them. */
async function place(page: Page, panel: Panel, count: number): Promise<string[]> {
  const before = panel.orders().length;
  for (let n = 0; n < count; n += 1) {
    const order = anOrder({ quantity: 100 + before + n, confirmed: ['orderedMinutesAgo'] });
    expect(await send(page, order)).toEqual({ ok: true });
  }
  return panel
    .orders()
    .slice(before)
    .map(({ id }) => id);
}

const clock = (hours: number) => new Date(Date.now() + hours * 3_600_000).toTimeString().slice(0, 5);

const titles = async (companion: Companion) =>
  (await shownNotifications(companion)).map(({ title }) => title);

test(
  'what has become of orders is notified: one by its name, several as a summary, and a click opens it',
  inOlderChromeToo,
  async ({ profile, panel }) => {
    const companion = await openAllowed(profile);
    const page = await connect(companion);
    const options = await companion.openOptions('#alerts');
    await turnOn(options, 'An order is completed');
    await turnOn(options, 'An order is canceled');

    const [first = ''] = await place(page, panel, 1);
    await companion.killWorker();
    await watchNotifications(companion);
    panel.complete(first);
    await companion.fireAlarm('poll');
    await expect.poll(() => titles(companion)).toEqual([`Order ${first}: Completed`]);
    const [told] = await shownNotifications(companion);
    expect(told?.message).toBe(`${service}\nmonstercat`);
    await expect.poll(() => idsOnScreen(companion)).toEqual([told?.id]);

    const opening = companion.context.waitForEvent('page');
    await clickNotification(companion, told?.id ?? '');
    const opened = await opening;
    await expect(opened.getByRole('heading', { name: `Order ${first}` })).toBeFocused();
    await expect.poll(() => idsOnScreen(companion)).toEqual([]);

    const [second = '', third = '', fourth = ''] = await place(page, panel, 3);
    panel.complete(second);
    panel.complete(third);
    panel.cancel(fourth);
    await companion.fireAlarm('poll');
    await expect.poll(() => titles(companion)).toHaveLength(2);
    expect((await shownNotifications(companion))[1]).toMatchObject({
      title: '1 order is canceled, refunded or failed',
      message: '2 orders are completed\nClick to see more.',
    });
    // Another look, by another worker, finds nothing new.
    await companion.killWorker();
    await watchNotifications(companion);
    expect(await send(page, { type: 'refresh', ifOlderThanSeconds: 0 })).toEqual({ ok: true });
    expect(await titles(companion)).toEqual([]);
  },
);

test('the quiet hours hold everything back until they end', async ({ profile, panel }) => {
  const companion = await openAllowed(profile);
  const page = await connect(companion);
  const options = await companion.openOptions('#alerts');
  await turnOn(options, 'Delivered only in part');
  await options.getByLabel('From', { exact: true }).fill(clock(-2));
  await options.getByLabel('From', { exact: true }).blur();
  // Once: a minute may end meanwhile.
  const until = clock(2);
  await options.getByLabel('To', { exact: true }).fill(until);
  await options.getByLabel('To', { exact: true }).blur();
  await turnOn(options, 'Every day');
  await watchNotifications(companion);

  const ids = await place(page, panel, 2);
  for (const id of ids) {
    panel.partial(id, 40);
    await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
  }
  const alarm = () => companion.worker.evaluate(() => chrome.alarms.get('quiet'));
  await expect
    .poll(async () => new Date((await alarm())?.scheduledTime ?? 0).toTimeString().slice(0, 5))
    .toBe(until);
  expect(await titles(companion)).toEqual([]);

  await options.getByRole('switch', { name: 'Every day' }).click();
  await expect.poll(() => titles(companion)).toEqual(['2 orders were delivered only in part']);
});

test('a low balance, a favourite’s new rate and a refused key are told once each', async ({
  profile,
  panel,
}) => {
  const companion = await openAllowed(profile);
  const page = await connect(companion);
  const options = await companion.openOptions('#alerts');
  await turnOn(options, 'The balance is low');
  await turnOn(options, 'Something needs you');
  await turnOn(options, 'A favorite changes');
  await send(page, { type: 'markService', service: '2114', mark: 'favourite', isOn: true });
  await watchNotifications(companion);

  panel.services.change('2114', { rate: '0.75' });
  await send(page, { type: 'readServices', isForced: true });
  await expect
    .poll(() => shownNotifications(companion))
    .toMatchObject([{ message: `${service}\nService 2114\n0.50 before, 0.75 now` }]);
  await watchNotifications(companion);

  panel.accounts.setBalance(demoKey, '4.99');
  await companion.fireAlarm('balance');
  await expect.poll(() => titles(companion)).toEqual(['Your balance is low']);
  await turnOn(options, 'Amounts in notifications');
  for (const amount of ['5.01', '4.98']) {
    panel.accounts.setBalance(demoKey, amount);
    await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
  }
  const both = ['Your balance is low', 'Your balance is $4.98'];
  await expect.poll(() => titles(companion)).toEqual(both);
  await companion.fireAlarm('balance');
  panel.accounts.change(demoKey, { active: false });
  await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
  await expect.poll(() => titles(companion)).toEqual([...both, 'Botzverse refused your key']);
  await expect(companion.fireAlarm('balance')).rejects.toThrow('No alarm');
});

test('the keys for the popup are shown, and lead to where the browser lets them be changed', async ({
  profile,
}) => {
  const companion = await profile.open();
  const options = await companion.openOptions('#account');
  const part = options.getByRole('region', { name: 'Keyboard' });
  await expect(part).toContainText('Alt B');
  await expect(part).toContainText('Alt H');
  const opening = companion.context.waitForEvent('page');
  await part.getByRole('button', { name: 'Change shortcut' }).click();
  expect((await opening).url()).toBe('chrome://extensions/shortcuts');
});

test('a rate that was asked about is told once as it falls below, and once as it rises', async ({
  profile,
  panel,
}) => {
  const companion = await openAllowed(profile);
  const page = await connect(companion);
  const options = await companion.openOptions('#alerts');
  await turnOn(options, 'A rate that you asked about');
  await send(page, { type: 'watchRate', service: '2114', below: '0.45', rise: 10 });
  await watchNotifications(companion);
  for (const rate of ['0.54', '0.56', '0.57', '0.44']) {
    panel.services.change('2114', { rate });
    await send(page, { type: 'readServices', isForced: true });
  }
  await expect
    .poll(() => shownNotifications(companion))
    .toMatchObject([
      {
        title: 'A rate has risen by more than you set',
        message: `${service}\nService 2114\n0.50 before, 0.56 now`,
      },
      { title: 'A rate is below what you set', message: `${service}\nService 2114\n0.44 now, below 0.45` },
    ]);
});
