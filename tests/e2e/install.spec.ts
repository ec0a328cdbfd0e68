import type { WxtBrowser } from 'wxt/browser';
import { inOlderChromeToo, expect, test } from './support/companion-test.ts';

declare const chrome: WxtBrowser;

test('the extension installs with the permissions it needs and no other', async ({ companion }) => {
  const manifest = await companion.worker.evaluate(() => chrome.runtime.getManifest());
  expect(manifest.permissions?.toSorted()).toEqual([
    'activeTab',
    'alarms',
    'contextMenus',
    'declarativeNetRequestWithHostAccess',
    'storage',
    'unlimitedStorage',
  ]);
  expect(manifest.host_permissions).toEqual(['https://botzverse.com/api/*']);
  expect(manifest.optional_permissions).toEqual(['notifications', 'idle']);
  expect(manifest.content_scripts ?? []).toEqual([]);
  expect(manifest.externally_connectable).toBeUndefined();
});

test('installing opens the options page in a tab', async ({ companion }) => {
  await expect
    .poll(() => companion.context.pages().map((page) => page.url()))
    .toContain(`${companion.pageRoot}options.html`);
});

test('the toolbar button opens the popup at 360 pixels', inOlderChromeToo, async ({ companion }) => {
  const popup = await companion.openPopup();
  await expect.poll(() => popup.evaluate(() => innerWidth)).toBe(360);
  expect(await popup.evaluate(() => innerHeight)).toBeLessThanOrEqual(600);
});

test('the worker starts again after it was killed', async ({ companion }) => {
  await companion.killWorker();
  expect(await companion.badge()).toMatchObject({ text: '' });
});
