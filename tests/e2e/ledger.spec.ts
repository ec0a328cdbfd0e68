import type { WxtBrowser } from 'wxt/browser';
import { demoKey } from '../panel/demo.ts';
import { anOrder, connect, send, stored } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';

declare const chrome: WxtBrowser;

const badge = (companion: { worker: { evaluate<R>(f: () => R): Promise<Awaited<R>> } }) =>
  companion.worker.evaluate(async () => [
    await chrome.action.getBadgeText({}),
    await chrome.action.getTitle({}),
  ]);

test('a fall of the balance that no order from here explains is told everywhere, and answered once', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  panel.accounts.setBalance(demoKey, '128.40');
  await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
  panel.accounts.setBalance(demoKey, '126.30');
  await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
  expect(await badge(companion)).toEqual([
    '!',
    expect.stringMatching(/^The balance fell, and no order from here explains it\. /),
  ]);

  const spending = await companion.openOptions('#spending');
  await expect(spending.getByRole('alert').filter({ hasText: 'Was this you?' })).toBeVisible();
  const changes = spending.getByRole('table', { name: 'Changes of the balance' });
  await expect(changes.getByRole('row').nth(1)).toContainText('No order from here');
  await expect(spending.getByRole('slider', { name: /^The balance: / }).locator('canvas')).toBeVisible();

  const tab = await companion.context.newPage();
  await tab.goto('https://www.twitch.tv/monstercat');
  const popup = await companion.openPopup(tab);
  const notice = popup.getByRole('alert').filter({ hasText: 'Was this you?' });
  await expect(notice).toContainText(
    /The balance fell by \$2\.10 between .* and .*\. No order from here explains it\./,
  );
  await notice.getByRole('button', { name: 'Replace the key' }).click();
  await expect(popup.getByLabel('API key', { exact: true })).toBeVisible();
  await popup.getByRole('button', { name: 'Back' }).click();
  await notice.getByRole('button', { name: 'It was me' }).and(popup.locator('[aria-disabled=false]')).click();
  await expect(notice).toBeHidden();
  await expect(popup.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(changes.getByRole('row').nth(1)).toContainText('You: “It was me”');
  await expect(spending.getByRole('alert').filter({ hasText: 'Was this you?' })).toBeHidden();
  expect((await badge(companion))[0]).toBe('');

  // Another worker, another look: it stays answered.
  await companion.killWorker();
  await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
  expect(await stored(companion, 'snapshot')).toMatchObject({ falls: [] });
});

test('an order from here explains the fall that it makes', async ({ companion }) => {
  const page = await connect(companion);
  expect(await send(page, anOrder({ confirmed: ['priceNeedsConfirming'] }))).toEqual({ ok: true });
  await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
  const spending = await companion.openOptions('#spending');
  const changes = spending.getByRole('table', { name: 'Changes of the balance' });
  await expect(changes.getByRole('row').nth(1)).toContainText('An order from here');
  expect(await stored(companion, 'snapshot')).toMatchObject({ falls: [] });
  await changes.getByRole('link', { name: 'See the order' }).click();
  await expect(spending.getByRole('heading', { name: 'Order 12345' })).toBeFocused();
});
