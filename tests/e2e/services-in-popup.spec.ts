import type { Page } from '@playwright/test';
import { demoKey } from '../panel/demo.ts';
import { anOrder, connect, send, stored } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';

/** Goes from control to control as a user without a mouse does. */
async function tabTo(popup: Page, name: string): Promise<void> {
  const wanted = popup.getByRole('button', { name, exact: true });
  await expect(async () => {
    await popup.keyboard.press('Tab');
    await expect(wanted).toBeFocused({ timeout: 1 });
  }).toPass({ intervals: [1] });
}

test('an order by keyboard alone: open, search, choose, quantity, review, place', async ({
  companion,
  panel,
}) => {
  const tab = await companion.context.newPage();
  await tab.goto('https://www.twitch.tv/monstercat');
  const page = await connect(companion);
  const popup = await companion.openPopup(tab);
  const { keyboard } = popup;
  await expect(popup.getByText('No open orders')).toBeVisible();

  await tabTo(popup, 'Order for monstercat on Twitch');
  await keyboard.press('Enter');
  const field = popup.getByRole('combobox', { name: 'Service' });
  await expect(field).toBeFocused();
  await keyboard.type('no drop');
  const active = popup.getByRole('option', { selected: true });
  await expect(popup.getByRole('option').first()).toContainText('2114');
  await expect(active).toContainText('2114');

  await keyboard.press('Control+End');
  await expect(active).not.toContainText('2114');
  const activeId = await active.getAttribute('id');
  await expect(field).toHaveAttribute('aria-activedescendant', String(activeId));
  await keyboard.press('Control+Home');
  await expect(active).toContainText('2114');
  await keyboard.press('ArrowDown');
  await expect(active).toContainText('2119');
  await keyboard.press('Shift+Enter');
  await expect(popup.getByRole('status')).toHaveText('Service 2119 is a favorite now.');
  await expect(active).toContainText('Favorite');

  await keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await keyboard.type('viewers');
  await expect(popup.getByRole('group').first()).toHaveAccessibleName('Favorites');
  await expect(active).toContainText('2119');
  await keyboard.press('Enter');
  await expect(field).toHaveValue('Twitch Live Viewers | 60 min | No drop | Slow start');

  await expect(popup.getByLabel('Quantity')).toBeFocused();
  await keyboard.type('25');
  await keyboard.press('Enter');
  await expect(popup.getByRole('heading', { name: 'Review order' })).toBeVisible();
  await tabTo(popup, 'Place order');
  await expect(popup.getByRole('button', { name: 'Place order' })).toHaveAttribute('aria-disabled', 'false');
  await keyboard.press('Enter');
  await expect(popup.getByRole('heading', { name: 'Order placed' })).toBeVisible();
  expect(panel.adds().map(({ fields }) => fields)).toEqual([
    { key: demoKey, action: 'add', service: 2119, quantity: 25, link: 'monstercat' },
  ]);
  expect(await stored(companion, 'serviceMarks')).toEqual({ favourite: ['2119'], sendAddress: [] });
  await page.close();
});

test('the form proposes what was ordered last for the platform, and knows how the service wants its link', async ({
  companion,
}) => {
  const page = await connect(companion);
  const order = anOrder({ quantity: 640, interval: '15', confirmed: ['priceNeedsConfirming'] });
  expect(await send(page, order)).toEqual({ ok: true });
  await send(page, { type: 'markSeen', uuid: order.uuid });
  let popup = await companion.rightClick({ pageUrl: 'https://www.twitch.tv/nightbakery' });
  const field = () => popup.getByRole('combobox', { name: 'Service' });
  await popup.getByRole('button', { name: /^As last time: Twitch Live Viewers .* 640$/ }).click();
  await expect(field()).toHaveValue(/^Twitch Live Viewers/);
  await expect(popup.getByLabel('Quantity')).toHaveValue('640');
  await expect(popup.getByLabel('Quantity')).toBeFocused();
  await expect(popup.getByLabel('Interval')).toHaveValue('15');
  await popup.getByRole('button', { name: 'Full address' }).click();
  await expect(popup.getByRole('button', { name: 'Full address' })).toHaveAttribute('aria-pressed', 'true');
  await expect
    .poll(() => stored(companion, 'serviceMarks'))
    .toEqual({ favourite: [], sendAddress: ['2114'] });

  popup = await companion.rightClick({ pageUrl: 'https://kick.com/harborlights' });
  await expect(popup.getByLabel('Channel on Kick')).toHaveValue('harborlights');
  await expect(popup.getByRole('button', { name: /^As last time/ })).toHaveCount(0);
  await field().fill('2114');
  await popup.getByRole('option').first().click();
  await expect(popup.getByRole('button', { name: 'Full address' })).toHaveAttribute('aria-pressed', 'true');

  await field().click();
  await popup.getByRole('combobox', { name: 'Service' }).fill('2411');
  await popup.getByRole('option').first().click();
  const notice = popup.getByRole('status').filter({ hasText: 'details that the API does not take' });
  await expect(notice.getByRole('link')).toHaveAttribute('href', 'https://botzverse.com/');
});
