import type { Page } from '@playwright/test';
import { orderFor } from './faults/support/order-for.ts';
import { connect, send } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';
import { pressPlaceOrder } from './support/press-place-order.ts';

const passphrase = 'correct horse battery staple';

const setPassphrase = async (page: Page) =>
  expect(await send(page, { type: 'setPassphrase', passphrase, current: '' })).toEqual({ ok: true });

test('the time without use waits for an order that is watched, says so, and can be cut short', async ({
  companion,
}) => {
  const page = await connect(companion);
  await setPassphrase(page);
  expect(await orderFor(page, 'monstercat')).toEqual({ ok: true });
  await companion.fireAlarm('lock');
  await expect(page.getByText(/^Locks after your order is checked/)).toBeVisible();
  expect(await send(page, { type: 'refresh', ifOlderThanSeconds: 0 })).toEqual({ ok: true });
  await companion.fireAlarm('lockSoon');
  await expect(page.getByText(/^Locks after your order is checked/)).toBeVisible();
  await page.getByRole('button', { name: 'Lock now anyway' }).click();
  await expect(page.getByText('The key is locked.')).toBeVisible();
  expect(await companion.badge()).toMatchObject({ text: '' });
  expect((await companion.badge()).title).toBe('Locked: 1 open order isn’t followed. Click to unlock');
});

test('without an order the time without use locks at once, and so does the command', async ({
  companion,
}) => {
  const page = await connect(companion);
  await setPassphrase(page);
  await companion.fireAlarm('lock');
  await expect(page.getByText('The key is locked.')).toBeVisible();
  expect(await send(page, { type: 'unlock', passphrase })).toEqual({ ok: true });
  await expect(page.getByRole('button', { name: 'Lock now' })).toBeVisible();
  await companion.pressShortcut('lock');
  await expect(page.getByText('The key is locked.')).toBeVisible();
});

test('an order for which the passphrase is wanted is placed from the popup with it, and not without', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  await setPassphrase(page);
  await page.reload();
  await page.getByLabel('Ask for the passphrase again').selectOption('all');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const tab = await companion.context.newPage();
  await tab.goto('https://www.twitch.tv/monstercat');
  const popup = await companion.rightClick({ pageUrl: tab.url() });
  await popup.getByRole('combobox', { name: 'Service' }).click();
  await popup.getByRole('combobox', { name: 'Service' }).fill('100% twitch 60 viewers');
  await popup.getByRole('option').filter({ hasText: '2114' }).click();
  await popup.getByLabel('Quantity').fill('100');
  await popup.getByRole('button', { name: 'Review order' }).click();
  await popup.getByRole('button', { name: 'Place order' }).click();
  await expect(popup.getByRole('alert')).toContainText('Enter your passphrase for this order');
  await expect(popup.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await popup.keyboard.type('wrong horse');
  await popup.getByRole('button', { name: 'Place order' }).click();
  await expect(popup.getByRole('alert')).toContainText('That passphrase isn’t right');
  expect(panel.adds()).toEqual([]);
  await popup.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await pressPlaceOrder(popup);
  await expect(popup.getByRole('heading', { name: 'Order placed' })).toBeVisible();
  expect(panel.adds()).toHaveLength(1);
});
