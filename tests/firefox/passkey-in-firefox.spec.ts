import type { Page } from 'puppeteer-core';
import { expect, test } from './in-firefox.ts';
import { orderPageOf } from './order-page-of.ts';

const passphrase = 'correct horse battery staple';

const button = (page: Page, name: string) => page.locator(`::-p-aria([name="${name}"][role="button"])`);
const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

test('a passkey is added, unlocks, is lost, and the passphrase comes in', async ({ firefox }) => {
  const device = await firefox.privileged.addAuthenticator();
  const page = await firefox.openPage('options.html#account');
  const orders = orderPageOf(page);
  await orders.setUp(['monstercat']);
  await orders.ask({ type: 'setPassphrase', passphrase, current: '' });
  await button(page, 'Add a passkey').click();
  await page.locator('#passkey-passphrase').fill(passphrase);
  await button(page, 'Add a passkey').click();
  await expect.poll(() => textOf(page)).toContain('A passkey opens the lock too');

  await button(page, 'Lock now').click();
  await button(page, 'Unlock with the passkey').click();
  await button(page, 'Lock now').wait();
  await orders.ask({ type: 'refresh', ifOlderThanSeconds: 0 });

  await button(page, 'Lock now').click();
  await firefox.privileged.losePasskeys(device);
  await button(page, 'Unlock with the passkey').click();
  await expect.poll(() => textOf(page)).toContain('The passkey gave no answer');
  await page.locator('#passphrase').fill(passphrase);
  await button(page, 'Unlock').click();
  await button(page, 'Lock now').wait();
});
