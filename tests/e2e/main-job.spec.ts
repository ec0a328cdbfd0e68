import type { Page } from '@playwright/test';
import { demoKey } from '../panel/demo.ts';
import type { Companion } from './browser/companion.ts';
import { anOrder, connect, send, stored } from './support/by-command.ts';
import { inOlderChromeToo, expect, test } from './support/companion-test.ts';
import { pressPlaceOrder } from './support/press-place-order.ts';

const channelPage = 'https://www.twitch.tv/monstercat';
const service = 'Twitch Live Viewers | 60 min | No drop | 100% stability';

async function openChannelPage(companion: Companion): Promise<Page> {
  const tab = await companion.context.newPage();
  await tab.goto(channelPage);
  return tab;
}

async function saveDemoKey(popup: Page): Promise<void> {
  await popup.getByLabel('API key', { exact: true }).fill(demoKey);
  await popup.getByRole('button', { name: 'Check and save' }).click();
  await expect(popup.getByRole('heading', { name: 'Balance' })).toBeVisible();
}

test(
  'from the first key to the finished order, through a killed worker and a restarted browser',
  inOlderChromeToo,
  async ({ companion, panel }) => {
    const tab = await openChannelPage(companion);
    let popup = await companion.openPopup(tab);

    await test.step('a wrong key is refused with the reason, and nothing is saved', async () => {
      await popup.getByLabel('API key', { exact: true }).fill('not-the-right-key-0000');
      await popup.getByRole('button', { name: 'Check and save' }).click();
      await expect(popup.getByRole('alert')).toContainText('Invalid API key or inactive user');
      expect(await stored(companion, 'apiKey')).toBeUndefined();
    });

    await test.step('the right key shows the balance', async () => {
      await saveDemoKey(popup);
      await expect(popup.locator('header')).toContainText('$128.40');
    });

    await test.step('a right click on the channel page opens the form with that channel', async () => {
      await popup.close();
      popup = await companion.rightClick({ pageUrl: channelPage });
      await expect(popup.getByLabel('Channel on Twitch')).toHaveValue('monstercat');
    });

    await test.step('the service is found by its words, and the estimate follows the quantity', async () => {
      await popup.getByRole('combobox', { name: 'Service' }).click();
      await popup.getByRole('combobox', { name: 'Service' }).fill('100% twitch 60 viewers');
      await popup.getByRole('option').filter({ hasText: '2114' }).click();
      await popup.getByLabel('Quantity').fill('100');
      await expect(popup.getByRole('table', { name: 'Estimate' })).toContainText('$0.05');
    });

    await test.step('the first order for a channel asks whether it is theirs', async () => {
      await popup.getByRole('button', { name: 'Review order' }).click();
      await popup.getByRole('button', { name: 'I own or manage this channel' }).click();
      await expect(popup.getByRole('heading', { name: 'Review order' })).toBeVisible();
    });

    await test.step('exactly one add is sent, with exactly the reviewed fields', async () => {
      await expect(popup.getByRole('main')).toContainText(service);
      await pressPlaceOrder(popup);
      await expect(popup.getByRole('heading', { name: 'Order placed' })).toBeVisible();
      await expect(popup.getByRole('main')).toContainText('12345');
      expect(panel.adds().map(({ fields }) => fields)).toEqual([
        { key: demoKey, action: 'add', service: 2114, quantity: 100, link: 'monstercat' },
      ]);
      expect(await companion.badge()).toMatchObject({ text: '1', title: '1 open order' });
    });

    await test.step('after the worker was killed, an alarm finds the order completed', async () => {
      await popup.getByRole('button', { name: 'Done' }).click();
      await popup.close();
      await companion.killWorker();
      panel.advance('12345', { status: 'Processing', remains: 40, charge: '0.05' });
      await companion.fireAlarm('poll');
      popup = await companion.openPopup(tab);
      const open = popup.getByRole('region', { name: 'Open orders' });
      await expect(open.getByRole('listitem')).toContainText('60 of 100');
      panel.complete('12345');
      await companion.fireAlarm('poll');
      await expect.poll(() => companion.badge()).toMatchObject({ text: '' });
      await expect(popup.getByText('No open orders')).toBeVisible();
    });

    await test.step('after a restart everything is still there and the badge is right', async () => {
      panel.advance('12345', { status: 'Completed', remains: 0 });
      await companion.restartBrowser();
      expect(await companion.badge()).toMatchObject({ text: '' });
      const options = await companion.openOptions('#orders');
      await expect(options.getByRole('grid')).toContainText('12345');
      await expect(options.getByRole('grid')).toContainText('Completed');
      expect(panel.adds()).toHaveLength(1);
    });
  },
);

test(
  'an open order is on the badge again after the browser was restarted',
  inOlderChromeToo,
  async ({ companion, panel }) => {
    const page = await connect(companion);
    expect(await send(page, anOrder())).toEqual({ ok: true });
    expect(await companion.badge()).toMatchObject({ text: '1' });

    await companion.restartBrowser();

    await expect.poll(() => companion.badge()).toMatchObject({ text: '1', title: '1 open order' });
    expect(panel.adds()).toHaveLength(1);
  },
);
