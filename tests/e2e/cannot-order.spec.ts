import { demoKey } from '../panel/demo.ts';
import { connect, send } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';
import { expectAccessible } from './support/expect-accessible.ts';

const target = { pageUrl: 'https://www.twitch.tv/monstercat' };
const phrase = 'correct horse battery staple';

test('a right click while the key is refused says so before the form, and the form follows a new key', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  panel.misbehave({
    action: 'balance',
    times: 2,
    status: 200,
    body: '{"status":"error","message":"Invalid API key or inactive user"}',
  });
  await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
  const popup = await companion.rightClick(target);
  await expect(popup.getByRole('alert')).toContainText('Invalid API key or inactive user');
  await expect(popup.getByRole('combobox', { name: 'Service' })).toHaveCount(0);
  await popup.getByRole('button', { name: 'Check again' }).click();
  await expect(popup.getByRole('button', { name: 'Check again' })).toBeVisible();
  await popup.getByRole('button', { name: 'Replace the key' }).click();
  await popup.getByLabel('API key', { exact: true }).fill(demoKey);
  await popup.getByRole('button', { name: 'Check and save' }).click();
  await expect(popup.getByLabel('Channel on Twitch')).toHaveValue('monstercat');
});

test('a right click while the key is locked asks for the passphrase first, then opens the form', async ({
  companion,
}) => {
  const page = await connect(companion);
  expect(await send(page, { type: 'setPassphrase', passphrase: phrase, current: '' })).toEqual({ ok: true });
  await send(page, { type: 'lock', isForced: true });
  const popup = await companion.rightClick(target);
  await expect(popup.getByText('The order form for monstercat opens as soon as you unlock.')).toBeVisible();
  await popup.getByLabel('Passphrase', { exact: true }).fill(phrase);
  await popup.getByRole('button', { name: 'Unlock' }).click();
  await expect(popup.getByLabel('Channel on Twitch')).toHaveValue('monstercat');
});

test('without a network the form says so before it is filled in', async ({ companion }) => {
  await connect(companion);
  const popup = await companion.rightClick(target);
  await expect(popup.getByLabel('Channel on Twitch')).toHaveValue('monstercat');
  await popup.context().setOffline(true);
  const notice = popup.getByRole('status').filter({ hasText: 'Your browser says that you are offline' });
  await expect(notice).toBeVisible();
  await expectAccessible(popup, 'order form without a network');
  await popup.context().setOffline(false);
  await expect(notice).toBeHidden();
});

test('a browser that says "offline" and errs bars nothing, and is believed until Botzverse answers', async ({
  companion,
  panel,
}) => {
  await connect(companion);
  const popup = await companion.openPopup();
  await expect(popup.getByText('Updated just now')).toBeVisible();
  await popup.evaluate(() => {
    Object.defineProperty(navigator, 'onLine', { get: () => false });
    dispatchEvent(new Event('offline'));
  });
  const notice = popup.getByText('Your browser says that you are offline');
  await expect(notice).toBeVisible();
  const before = panel.requests('balance').length;
  await popup.getByRole('button', { name: 'Refresh the balance and orders' }).click();
  await panel.waitFor(() => panel.requests('balance').length > before);
  await expect(notice).toBeHidden();
  await expect(popup.getByText('Updated just now')).toBeVisible();
});

test('a worker that hangs leaves no button waiting: after half a minute it says that nothing is known', async ({
  companion,
}) => {
  const page = await connect(companion);
  // Held for good, as by a write that the browser never ends.
  await page.evaluate(() => {
    void navigator.locks.request('present', () => new Promise(() => undefined));
  });
  await page.evaluate(() => (location.hash = '#account'));
  await page.clock.install();
  // From here on it goes by as told alone.
  await page.clock.pauseAt(Date.now() + 60_000);
  const check = page.getByRole('button', { name: 'Check now' });
  await check.click();
  await page.clock.fastForward(29_000);
  await expect(page.getByText('The extension has not answered yet')).toHaveCount(0);
  await page.clock.fastForward(2000);
  await expect(page.getByText('The extension has not answered yet')).toBeVisible();
  await expect(check).toBeEnabled();
});

test('look-only stands on the first view too, with the way to switch it off', async ({ companion }) => {
  const page = await connect(companion);
  await send(page, { type: 'setLookOnly', isOn: true });
  await page.evaluate(() => (location.hash = '#orders'));
  const tab = await companion.context.newPage();
  await tab.goto(target.pageUrl);
  const popup = await companion.openPopup(tab);
  await expect(popup.getByRole('heading', { name: 'Look-only is on' })).toBeVisible();
  await expect(popup.getByRole('button', { name: /^Order for/ })).toHaveCount(0);
  await popup.getByRole('button', { name: 'Open Account in the options' }).click();
  // The tab that has the options open already.
  await expect(page).toHaveURL(/#account$/);
  await expect(page.getByRole('switch', { name: 'Nothing can be ordered from this browser' })).toBeChecked();
});
