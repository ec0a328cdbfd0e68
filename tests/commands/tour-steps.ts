import { expect, type Page } from '@playwright/test';
import { demoKey } from '../panel/demo.ts';
import type { TourGuide, TourStep } from './tour-guide.ts';

const channelPage = 'https://www.twitch.tv/monstercat';
const wrongKey = 'wrong-key-0123456789abcdef0000';

/** A view's text: its top, its body and its buttons. */
const readView = async (page: Page): Promise<string> =>
  (await page.locator('header, search, main, footer').allInnerTexts()).join('\n');

async function saveKey(popup: Page, key: string): Promise<void> {
  await popup.getByLabel('API key', { exact: true }).fill(key);
  await popup.getByRole('button', { name: 'Check and save' }).click();
}

async function show(guide: TourGuide, page: Page, name: string): Promise<void> {
  guide.say(await readView(page));
  await guide.picture(page, name);
}

/** The journey of a first order, from the installation to the finished order. */
export const tourSteps: TourStep[] = [
  {
    title: 'The extension is installed. A tab opens and asks for the key.',
    take: async (guide) => {
      const [options] = guide.companion.context.pages();
      if (options === undefined) throw new Error('No tab was opened.');
      await expect(options.getByLabel('API key', { exact: true })).toBeVisible();
      await show(guide, options, 'installed');
      await guide.expectBadge('');
    },
  },
  {
    title: 'The user opens the popup over a channel’s page and pastes a wrong key.',
    take: async (guide) => {
      const tab = await guide.companion.context.newPage();
      await tab.goto(channelPage);
      guide.popup = await guide.companion.openPopup(tab);
      await expect(guide.popup.getByRole('heading', { level: 1 })).toHaveText(
        'Connect your Botzverse account',
      );
      await guide.picture(guide.popup, 'first-run');
      await saveKey(guide.popup, wrongKey);
      await expect(guide.popup.getByRole('alert')).toContainText('Invalid API key or inactive user');
      await show(guide, guide.popup, 'key-refused');
    },
  },
  {
    title: 'The user pastes the right key. The balance is there.',
    take: async (guide) => {
      await saveKey(guide.popup, demoKey);
      await expect(guide.popup.getByRole('heading', { level: 1 })).toHaveText('Balance');
      await expect(guide.popup.getByRole('banner')).toContainText('$128.40');
      await expect(guide.popup.getByRole('button', { name: 'Order for monstercat on Twitch' })).toBeVisible();
      await show(guide, guide.popup, 'balance');
    },
  },
  {
    title: 'The user right-clicks the channel’s page and chooses “Order for this channel”.',
    take: async (guide) => {
      guide.popup = await guide.companion.rightClick({ pageUrl: channelPage });
      await expect(guide.popup.getByLabel('Channel on Twitch')).toHaveValue('monstercat');
      await show(guide, guide.popup, 'order-form');
    },
  },
  {
    title: 'The user looks for service 2114.',
    take: async (guide) => {
      const search = guide.popup.getByRole('combobox', { name: 'Service' });
      await search.click();
      await search.fill('2114');
      const found = guide.popup.getByRole('option').filter({ hasText: '2114' });
      await expect(found).toContainText('Twitch Live Viewers | 60 min | No drop | 100% stability');
      await show(guide, guide.popup, 'search');
      await found.click();
    },
  },
  {
    title: 'The user types 500. The estimate follows.',
    take: async (guide) => {
      await guide.popup.getByLabel('Quantity').fill('500');
      const estimate = guide.popup.getByRole('table', { name: 'Estimate' });
      await expect(estimate).toContainText('$0.25');
      await expect(estimate).toContainText('$128.15');
      await show(guide, guide.popup, 'estimate');
    },
  },
  {
    title: 'The user asks for the review. As it is the first order for this channel, it has to be theirs.',
    take: async (guide) => {
      await guide.popup.getByRole('button', { name: 'Review order' }).click();
      await expect(guide.popup.getByRole('heading', { level: 1 })).toHaveText('Is this your channel?');
      await show(guide, guide.popup, 'declaration');
      expect(guide.panel.adds(), 'orders sent so far').toEqual([]);
    },
  },
  {
    title:
      'The user says so, and reviews what will be sent: the balance covers only one of the two possible prices.',
    take: async (guide) => {
      await guide.popup.getByRole('button', { name: 'I own or manage this channel' }).click();
      await expect(guide.popup.getByRole('heading', { level: 1 })).toHaveText('Review order');
      await expect(guide.popup.getByRole('main')).toContainText('only if the rate is per 1,000');
      await expect(guide.popup.getByRole('button', { name: 'Order anyway' })).toBeEnabled();
      await show(guide, guide.popup, 'review');
      expect(guide.panel.adds(), 'orders sent so far').toEqual([]);
    },
  },
  {
    title: 'The user agrees. The order is placed, once.',
    take: async (guide) => {
      await guide.popup.getByRole('button', { name: 'Order anyway' }).click();
      await expect(guide.popup.getByRole('heading', { level: 1 })).toHaveText('Order placed');
      const [order] = guide.panel.orders();
      if (order === undefined) throw new Error('The panel has no order.');
      await expect(guide.popup.getByRole('main')).toContainText(order.id);
      await show(guide, guide.popup, 'placed');
      expect(guide.panel.adds().map(({ fields }) => fields)).toEqual([
        { key: demoKey, action: 'add', service: 2114, quantity: 500, link: 'monstercat' },
      ]);
      guide.say('The panel received: service 2114, quantity 500, link monstercat.');
      await guide.expectBadge('1');
    },
  },
  {
    title: 'Botzverse has delivered 320 of 500. The next check, a minute later, shows it.',
    take: async (guide) => {
      await guide.popup.getByRole('button', { name: 'Done' }).click();
      for (const { id } of guide.panel.orders()) {
        guide.panel.advance(id, { status: 'Processing', remains: 180 });
      }
      await guide.companion.fireAlarm('poll');
      await expect(guide.popup.getByRole('listitem').first()).toContainText('320 of 500');
      await show(guide, guide.popup, 'processing');
      await guide.expectBadge('1');
    },
  },
  {
    title: 'Botzverse has delivered all. The badge is empty again, and the balance is what is left.',
    take: async (guide) => {
      for (const { id } of guide.panel.orders()) guide.panel.complete(id);
      await guide.companion.fireAlarm('poll');
      await guide.expectBadge('');
      await expect(guide.popup.getByRole('heading', { name: 'No open orders' })).toBeVisible();
      await expect(guide.popup.getByRole('banner')).toContainText('$128.15');
      await show(guide, guide.popup, 'done');
    },
  },
  {
    title: 'The options page keeps the order, with what was quoted and what was charged.',
    take: async (guide) => {
      const options = await guide.companion.openOptions('#orders');
      const [order] = guide.panel.orders();
      const row = options.getByRole('row').filter({ hasText: order?.id ?? 'no order' });
      await expect(row).toContainText('Completed');
      await expect(row).toContainText('$0.25');
      guide.say(await row.innerText());
      await guide.picture(options, 'orders');
      const sections = options.getByRole('navigation').getByRole('link');
      for (const section of (await sections.allInnerTexts()).filter((name) => name !== 'Orders')) {
        await options.getByRole('navigation').getByRole('link', { name: section }).click();
        await expect(options.getByRole('heading', { level: 1 })).toHaveText(section);
        await expect(options.locator('.waiting')).toHaveCount(0);
        await guide.picture(options, `options-${section.toLowerCase().replaceAll(' ', '-')}`);
      }
    },
  },
];
