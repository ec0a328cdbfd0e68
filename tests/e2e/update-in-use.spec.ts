import { join } from 'node:path';
import type { WxtBrowser } from 'wxt/browser';
import type { Companion } from './browser/companion.ts';
import { connect } from './support/by-command.ts';
import { expect } from './support/companion-test.ts';
import { copyBuild } from './support/copy-build.ts';
import { expectVersion, isUpdateWaiting, raiseVersion, setDeveloperMode } from './support/new-version.ts';
import { test } from './support/on-profile.ts';

declare const chrome: WxtBrowser;
type Fired = { dispatch(details: object): void };

/** What the browser says when it has a new version ready. */
const announceUpdate = (companion: Companion): Promise<void> =>
  companion.worker.evaluate(() =>
    (chrome.runtime.onUpdateAvailable as unknown as Fired).dispatch({ version: '9.9.9' }),
  );

test('an update waits while the popup is used, and gives back what was typed in it', async ({ profile }) => {
  await setDeveloperMode(profile.folder);
  const extension = join(profile.folder, 'extension');
  await copyBuild(extension);
  const companion = await profile.open(extension);
  await (await connect(companion)).close();
  const tab = await companion.context.newPage();
  await tab.goto('https://www.twitch.tv/monstercat');
  const popup = await companion.rightClick({ pageUrl: tab.url() });
  await popup.getByLabel('Quantity').fill('4321');

  const version = await raiseVersion(extension);
  await announceUpdate(companion);
  await expect.poll(() => isUpdateWaiting(popup)).toBe(true);
  await expect(popup.getByLabel('Quantity')).toHaveValue('4321');

  await companion.worker.awaitNext(() => popup.close());
  await expectVersion(companion, version);
  await expect
    .poll(() => companion.worker.evaluate(async () => (await chrome.storage.session.get('drafts')).drafts))
    .toMatchObject([{ quantity: '4321' }]);
  const again = await companion.openPopup(tab);
  await expect(again.getByLabel('Quantity')).toHaveValue('4321');
});

test('an update waits for the options page only while it is looked at', async ({ profile }) => {
  await setDeveloperMode(profile.folder);
  const extension = join(profile.folder, 'extension');
  await copyBuild(extension);
  const companion = await profile.open(extension);
  const page = await connect(companion);
  const version = await raiseVersion(extension);
  await announceUpdate(companion);
  await expect.poll(() => isUpdateWaiting(page)).toBe(true);
  // Playwright tells every page that it is in view, whatever lies before it.
  await companion.worker.awaitNext(() =>
    page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    }),
  );
  await expectVersion(companion, version);
});
