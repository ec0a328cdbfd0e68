import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { ensureFirefox } from '../commands/firefox.ts';
import { ChromeScope, type SendBidi } from './chrome-scope.ts';
import { panelPrefs, type PanelAddress } from './panel-prefs.ts';
import { Privileged } from './privileged.ts';

/** The production build for Firefox, as a user gets it. */
export const firefoxBuild = resolve(import.meta.dirname, '../../.output/firefox-mv3');

/** The host of the extension's pages; Firefox would choose another for every profile. */
export const pageHost = '0b6e7a52-3f0d-4c6e-9a55-2d1f4c8e7b90';

/** A busy machine may take so long until the browser runs and the extension has opened its options. */
const maxStartMs = 60_000;

/** A running Firefox with the extension. */
export type Firefox = {
  browser: Browser;
  privileged: Privileged;
  /** `moz-extension://…/` */
  pageRoot: string;
  /** Opens a file of the extension in a tab. */
  openPage: (path: string) => Promise<Page>;
  close: () => Promise<void>;
};

type Manifest = { browser_specific_settings: { gecko: { id: string } } };

/** The bare connection, which puppeteer's types do not show. */
type Connected = { connection: { send(method: string, params: object): Promise<{ result: unknown }> } };

function sendOver(browser: Browser): SendBidi {
  const { connection } = browser as unknown as Connected;
  return async (method, params) => (await connection.send(method, params)).result;
}

/** Starts Firefox without a window, with the extension, on a new profile. The panel is botzverse.com to it. */
export async function launchFirefox(panel: PanelAddress, extension = firefoxBuild): Promise<Firefox> {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as Manifest;
  const { id } = manifest.browser_specific_settings.gecko;
  const browser = await launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX_PATH'] ?? ensureFirefox(),
    acceptInsecureCerts: true,
    defaultViewport: null,
    timeout: maxStartMs,
    // Puppeteer's looks into requests and replies are not wanted: nothing may stand in the way of what is measured.
    networkEnabled: false,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: pageHost }),
      // Puppeteer sets 0. By its own connections, made before they are needed, Firefox sends a request once more.
      'network.http.speculative-parallel-limit': 20,
      ...panelPrefs(panel),
      // A JSON file of the extension is a page of it, not the browser's viewer.
      'devtools.jsonview.enabled': false,
      // The popup stays open while another page is looked at.
      'ui.popup.disable_autohide': true,
    },
  });
  await browser.installExtension(extension);
  const privileged = new Privileged(await ChromeScope.open(sendOver(browser)), id);
  const pageRoot = `moz-extension://${pageHost}/`;
  // Installing opens the options in the first tab; a tab that is opened meanwhile may never be reached.
  await expect.poll(() => privileged.tabs(), { timeout: maxStartMs }).toContain(`${pageRoot}options.html`);
  const openPage = async (path: string) => {
    const page = await browser.newPage();
    // Firefox tells no load events of such pages.
    await page.goto(`${pageRoot}${path}`, { waitUntil: [] });
    await page.waitForFunction(() => document.readyState === 'complete');
    return page;
  };
  return { browser, privileged, pageRoot, openPage, close: () => browser.close() };
}
