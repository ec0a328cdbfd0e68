import type { Page } from '@playwright/test';
import { demoKey } from '../panel/demo.ts';
import { orderFor } from './faults/support/order-for.ts';
import { connect, send, stored } from './support/by-command.ts';
import { inOlderChromeToo, expect, test } from './support/companion-test.ts';

const passphrase = 'correct horse battery staple';

/** Puts the key behind the passphrase, as a user does on the options page. */
async function setPassphrase(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /^Locked with a passphrase/ }).check();
  await page.getByLabel('New passphrase').fill(passphrase);
  await page.getByLabel('The same again').fill(passphrase);
  await page.getByRole('button', { name: 'Lock the key' }).click();
  await expect(page.getByText('Encrypted. Now make a new key')).toBeVisible();
}

test(
  'a key is put behind a passphrase, locked at the next start, and unlocked to the balance',
  inOlderChromeToo,
  async ({ companion, panel }) => {
    const page = await connect(companion);
    await setPassphrase(page);
    expect(JSON.stringify(await stored(companion, 'apiKey'))).not.toContain(demoKey);
    await expect(page.getByRole('button', { name: 'Lock now' })).toBeVisible();
    await page.close();

    await companion.restartBrowser();
    const before = panel.requests('balance').length;
    const popup = await companion.openPopup();
    await expect(popup.getByRole('heading', { name: 'Locked' })).toBeVisible();
    await expect(popup.getByLabel('Passphrase', { exact: true })).toBeFocused();
    expect(await companion.badge()).toMatchObject({ text: '', title: 'Locked. Click to unlock' });
    expect(panel.requests('balance')).toHaveLength(before);

    await popup.keyboard.type('wrong horse');
    await popup.keyboard.press('Enter');
    await expect(popup.getByRole('alert')).toContainText('That passphrase isn’t right');
    await expect(popup.getByLabel('Passphrase', { exact: true })).toBeFocused();
    await popup.keyboard.type(passphrase);
    await popup.keyboard.press('Enter');
    await expect(popup.getByRole('heading', { name: 'Balance' })).toBeVisible();
    await expect(popup.getByText(/^Updated /)).toBeVisible();
    await expect.poll(async () => (await companion.badge()).title).toContain('No open orders');

    await popup.getByRole('button', { name: 'Lock now' }).click();
    await expect(popup.getByRole('heading', { name: 'Locked' })).toBeVisible();
  },
);

test('while it is locked an order is refused without a record, and nothing is asked', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  await setPassphrase(page);
  await page.getByRole('button', { name: 'Lock now' }).click();
  await expect(page.getByText('The key is locked.')).toBeVisible();
  const before = panel.requests().length;
  expect(await orderFor(page, 'monstercat')).toMatchObject({ ok: false, error: 'locked' });
  expect(await send(page, { type: 'refresh', ifOlderThanSeconds: 0 })).toMatchObject({ error: 'locked' });
  expect(panel.requests()).toHaveLength(before);
  const history = await companion.openOptions('#orders');
  await expect(history.getByRole('heading', { level: 1 })).toBeVisible();
});

test(
  'a forgotten passphrase: the key is forgotten, entered again, and the orders stay',
  inOlderChromeToo,
  async ({ companion }) => {
    const page = await connect(companion);
    expect(await orderFor(page, 'monstercat')).toEqual({ ok: true });
    await setPassphrase(page);
    expect(await send(page, { type: 'lock', isForced: true })).toEqual({ ok: true });
    await page.reload();
    await page.getByRole('button', { name: 'Forget' }).click();
    await page.getByRole('button', { name: 'Forget the key' }).click();
    await page.locator('#key').fill(demoKey);
    await page.getByRole('button', { name: /Check/ }).click();
    await expect(page.getByRole('radio', { name: /^As it is/ })).toBeChecked();
    const popup = await companion.openPopup();
    await expect(popup.getByText('monstercat').first()).toBeVisible();
  },
);
