import type { WxtBrowser } from 'wxt/browser';
import { demoKey } from '../panel/demo.ts';
import { connect, send, stored } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';
import { pressPlaceOrder } from './support/press-place-order.ts';

declare const chrome: WxtBrowser;

test('a service is ordered from its row in the options, in the same form, once', async ({
  companion,
  panel,
}) => {
  await connect(companion);
  const options = await companion.openOptions('#services');
  await options.getByRole('searchbox').fill('2114');
  const order = options.getByRole('button', {
    name: /^Order Twitch Live Viewers \| 60 min \| No drop \| 100%/,
  });
  await order.click();
  const form = options.frameLocator('iframe');
  await expect(form.getByRole('combobox', { name: 'Service' })).toHaveValue(/^Twitch Live Viewers/);
  await expect(form.getByLabel('Link')).toBeFocused();

  await test.step('a bare name that is a channel of the user’s is that channel, and is not asked about', async () => {
    await form.getByLabel('Link').fill('Monstercat');
    await form.getByLabel('Quantity').fill('100');
    await expect(form.getByLabel('Channel on Twitch')).toHaveValue('monstercat');
    await form.getByRole('button', { name: 'Review order' }).click();
    await expect(form.getByRole('heading', { name: 'Review order' })).toBeVisible();
    expect(panel.adds()).toEqual([]);
  });

  await test.step('Escape leaves it, and the draft is the popup’s own', async () => {
    await form.getByRole('main').press('Escape');
    await expect(options.getByRole('dialog')).toHaveCount(0);
    await expect(order).toBeFocused();
    await order.click();
    await expect(form.getByLabel('Quantity')).toHaveValue('100');
  });

  await test.step('it is placed once, and the page goes on', async () => {
    await form.getByRole('button', { name: 'Review order' }).click();
    await pressPlaceOrder(options, form);
    await expect(form.getByRole('heading', { name: 'Order placed' })).toBeVisible();
    await form.getByRole('button', { name: 'Done' }).click();
    await expect(options.getByRole('dialog')).toHaveCount(0);
    expect(panel.adds().map(({ fields }) => fields)).toEqual([
      { key: demoKey, action: 'add', service: 2114, quantity: 100, link: 'monstercat' },
    ]);
  });
});

test('a channel of the user’s is ordered for from its row, and is asked about no more', async ({
  companion,
  panel,
}) => {
  await connect(companion);
  const options = await companion.openOptions('#channels');
  await options.getByRole('button', { name: 'Order for monstercat' }).click();
  const form = options.frameLocator('iframe');
  await expect(form.getByLabel('Channel on Twitch')).toHaveValue('monstercat');
  await form.getByRole('combobox', { name: 'Service' }).click();
  await form.getByRole('combobox', { name: 'Service' }).fill('2114');
  await form.getByRole('option').first().click();
  await form.getByLabel('Quantity').fill('100');
  await form.getByRole('button', { name: 'Review order' }).click();
  await expect(form.getByRole('heading', { name: 'Review order' })).toBeVisible();
  await options.getByRole('button', { name: 'Close' }).click();
  await expect(options.getByRole('dialog')).toHaveCount(0);
  expect(panel.adds()).toEqual([]);
});

test('a popup in a tab without a channel offers the user’s, and what is typed beside it is not lost', async ({
  companion,
}) => {
  const page = await connect(companion);
  await send(page, { type: 'declareChannel', channel: { platform: 'kick', name: 'ninja' } });
  const options = await companion.openOptions('#channels');
  await options.getByRole('button', { name: 'Order for monstercat' }).click();
  const form = options.frameLocator('iframe');
  await expect(form.getByLabel('Channel on Twitch')).toHaveValue('monstercat');

  const popup = await companion.openPopup(page);
  await popup.getByRole('button', { name: 'Order for ninja on Kick' }).click();
  await expect(popup.getByLabel('Channel on Kick')).toHaveValue('ninja');
  await popup.getByRole('button', { name: 'Review order' }).click();
  // Both pages keep their draft in one place.
  await form.getByRole('button', { name: 'Review order' }).click();
  await expect(form.getByRole('combobox', { name: 'Service' })).toHaveAttribute('aria-invalid', 'true');
  await expect
    .poll(() =>
      companion.worker.evaluate(async () => {
        const { drafts = [] } = await chrome.storage.session.get<{ drafts?: { key: string }[] }>('drafts');
        return drafts.map(({ key }) => key).toSorted();
      }),
    )
    .toEqual(['kick/ninja', 'twitch/monstercat']);
  expect(await stored(companion, 'myChannels')).toHaveLength(2);
});
