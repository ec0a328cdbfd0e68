import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, firefox, type BrowserContext } from '@playwright/test';
import { ensureFirefox } from '../../../commands/firefox.ts';
import { ChromeScope } from '../../../firefox/chrome-scope.ts';
import { firefoxBuild, pageHost } from '../../../firefox/launch-firefox.ts';
import { panelPrefs } from '../../../firefox/panel-prefs.ts';
import { Privileged } from '../../../firefox/privileged.ts';
import { admitExtensionPages } from './admit-extension-pages.ts';
import { standInFor } from './answer-playwright.ts';
import { BidiLink } from './bidi-link.ts';
import { BrowserWindow } from './browser-window.ts';
import { FirefoxLog } from './firefox-log.ts';
import { packExtension } from './pack-extension.ts';

/** How a start of Firefox may differ. */
export type FirefoxOptions = {
  /** Where the panel listens that is botzverse.com to the browser. */
  panelPort: number;
  /** Folder of the browser's profile; with an old one the browser goes on where it stopped. */
  profile: string;
  /** Folder of the extension. */
  extension?: string;
};

/** A running Firefox with the extension. */
export type RunningFirefox = {
  context: BrowserContext;
  link: BidiLink;
  window: BrowserWindow;
  privileged: Privileged;
  log: FirefoxLog;
  extensionId: string;
};

type Manifest = { browser_specific_settings: { gecko: { id: string } } };

/** The address of the extension's pages. */
export const firefoxPageRoot = `moz-extension://${pageHost}/`;

/** A busy machine may take so long until the browser runs and the extension has opened its options. */
const maxStartMs = 60_000;
/** The same until what is installed is there again. */
const maxReturnMs = 30_000;

const prefs = (id: string, panelPort: number) => ({
  'extensions.webextensions.uuids': JSON.stringify({ [id]: pageHost }),
  // The build is signed by nobody.
  'xpinstall.signatures.required': false,
  // Playwright sets 0. By its own connections, made before they are needed, Firefox sends a request once more.
  'network.http.speculative-parallel-limit': 20,
  ...panelPrefs({ port: panelPort }),
  // Nor is there a panel of the browser's own over what is saved: the popup does not open beside it.
  'browser.download.alwaysOpenPanel': false,
  // The popup stays open while another page is looked at.
  'ui.popup.disable_autohide': true,
});

/** Starts Firefox without a window, with the extension installed as a user installs it, and waits for its options page. */
export async function startFirefox(options: FirefoxOptions): Promise<RunningFirefox> {
  const { panelPort, profile, extension = firefoxBuild } = options;
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as Manifest;
  const { id } = manifest.browser_specific_settings.gecko;
  const link = new BidiLink();
  const withoutWindow = standInFor(link);
  const context = await link.connect(() =>
    firefox.launchPersistentContext(profile, {
      channel: 'moz-firefox',
      executablePath: process.env['FIREFOX_PATH'] ?? ensureFirefox(),
      headless: true,
      viewport: null,
      ignoreHTTPSErrors: true,
      args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
      firefoxUserPrefs: prefs(id, panelPort),
    }),
  );
  const scope = await ChromeScope.open(link.send);
  const window = new BrowserWindow(scope, id);
  withoutWindow.give(window);
  await admitExtensionPages(scope);
  const log = await FirefoxLog.open(link, scope, firefoxPageRoot);
  const privileged = new Privileged(scope, id);
  await install({ context, link, window }, extension, profile);
  return { context, link, window, privileged, log, extensionId: id };
}

/** What is installed lies in the profile: it is there at the next start by itself, and opens nothing then. */
async function install(
  { context, link, window }: Pick<RunningFirefox, 'context' | 'link' | 'window'>,
  extension: string,
  profile: string,
): Promise<void> {
  const path = join(profile, 'installed.xpi');
  const packed = packExtension(extension);
  if (existsSync(path) && readFileSync(path).equals(packed)) {
    const isThere = await expect
      .poll(() => window.hasExtension(), { timeout: maxReturnMs })
      .toBe(true)
      .then(
        () => true,
        () => false,
      );
    // A browser that was killed soon after has not written down yet what was installed.
    if (isThere) return;
  }
  writeFileSync(path, packed);
  const extensionData = { type: 'archivePath', path };
  await link.send('webExtension.install', { extensionData, 'moz:permanent': true });
  const options = `${firefoxPageRoot}options.html`;
  const find = () => context.pages().find((page) => page.url() === options);
  await expect.poll(() => find()?.url(), { timeout: maxStartMs }).toBe(options);
  // A page that is sent to one of its sections before it is loaded never says that it is.
  await find()?.waitForLoadState();
}
