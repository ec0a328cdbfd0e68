import type { WxtBrowser } from 'wxt/browser';
import { connect } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';

declare const chrome: WxtBrowser;
type Fired = { dispatch(details: object): void };

test('after an update one line says so, once; About has what is new, answers and the diagnostics', async ({
  companion,
}) => {
  const page = await connect(companion);
  await page.close();
  const tab = await companion.context.newPage();
  await tab.goto('https://www.twitch.tv/monstercat');
  let popup = await companion.openPopup(tab);
  await expect(popup.getByRole('link', { name: /^Updated to/ })).toHaveCount(0);
  await companion.worker.evaluate(() => {
    (chrome.runtime.onInstalled as unknown as Fired).dispatch({ reason: 'update', previousVersion: '0.0.1' });
  });
  await expect(popup.getByRole('link', { name: /^Updated to \d+\.\d+\.\d+\. What’s new$/ })).toBeVisible();
  await companion.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const opened = companion.context.waitForEvent('page');
  await popup.getByRole('link', { name: /^Updated to/ }).click();
  const about = await opened;

  await about.getByText('Unreleased').click();
  await expect(about.getByText(/^Erased history can be brought back/)).toBeVisible();
  for (const question of [
    'What does “not confirmed” mean?',
    'Why does the guard answer instead of Botzverse?',
    'Why is this imported order without a name?',
  ]) {
    await about.getByText(question).click();
  }
  await expect(about.getByText(/^It was imported by its id alone\./)).toBeVisible();
  await about.getByRole('button', { name: 'Copy diagnostics' }).click();
  await expect
    .poll(() => about.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^Botzverse Companion \d/);

  popup = await companion.openPopup(tab);
  await expect(popup.getByRole('main')).toBeVisible();
  await expect(popup.getByRole('link', { name: /^Updated to/ })).toHaveCount(0);
});
