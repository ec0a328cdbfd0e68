import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, expect, type BrowserContext } from '@playwright/test';
import { ensureChromium } from '../../commands/chromium.ts';
import { DevTools } from './devtools.ts';
import { withoutOmniboxPagesToo } from './disabled-features.ts';
import { ServiceWorker } from './service-worker.ts';

/** The production build, as a user gets it. */
export const productionBuild = resolve(import.meta.dirname, '../../../.output/chrome-mv3');

export type LaunchOptions = {
  /** The flags by which the browser takes the panel simulator for botzverse.com. */
  panelArgs: string[];
  /** Folder of the browser's profile; with an old one the browser goes on where it stopped. */
  profile: string;
  /** Folder of the extension. */
  extension?: string;
  /** The X display for a browser with a window; without one the browser has none. */
  display?: string | undefined;
  args?: string[];
};

/** Of the worker's global scope. */
declare const registration: { active: object | null };

/** A running Chromium with the extension. */
export type Browser = {
  context: BrowserContext;
  devtools: DevTools;
  worker: ServiceWorker;
  extensionId: string;
};

/** The flags with which Chromium loads the extension, for a launch with or without Playwright. */
export const extensionArgs = (extension: string): string[] => [
  `--disable-extensions-except=${extension}`,
  `--load-extension=${extension}`,
  '--remote-debugging-port=0',
  // Root, as whom containers run, may start Chromium only without its sandbox.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** `null` where the browser has not started the extension's worker. */
async function startBrowser(options: LaunchOptions): Promise<Browser | null> {
  const { panelArgs, profile, extension = productionBuild, display, args = [] } = options;
  // Of a browser that was killed: the new one's address is to be read, not its.
  rmSync(join(profile, 'DevToolsActivePort'), { force: true });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM_PATH'] ?? ensureChromium(),
    headless: display === undefined,
    viewport: null,
    env: { ...process.env, ...(display !== undefined && { DISPLAY: display }) },
    // Without a window the screen is 600 high, which leaves less than that for a popup and so cuts it.
    args: [
      '--screen-info={1600x1200}',
      '--window-size=1280,900',
      withoutOmniboxPagesToo,
      ...extensionArgs(extension),
      ...panelArgs,
      ...args,
    ],
  });
  const devtools = await DevTools.connect(profile);
  const url = await devtools
    .waitForTargets(
      'the extension',
      (targets) => targets.find((target) => target.type === 'service_worker')?.url,
    )
    .catch(() => null);
  if (url === null) {
    devtools.close();
    await context.close();
    return null;
  }
  const extensionId = new URL(url).host;
  const worker = new ServiceWorker(devtools, extensionId);
  // A worker that dies before the browser has activated it is never started again.
  await expect.poll(() => worker.evaluate(() => registration.active !== null)).toBe(true);
  // To the browser every start with these flags is an installation, which opens the options in the first tab.
  // Playwright hears of it a little later than the browser has it.
  const optionsPage = `chrome-extension://${extensionId}/options.html`;
  await expect.poll(() => context.pages().map((page) => page.url())).toContain(optionsPage);
  return { context, devtools, worker, extensionId };
}

/**
 * Starts Chromium with the extension on a profile, and waits for the worker. Once in some hundred starts on a busy
 * machine it loads no extension at all: that is no story's matter, and it is started once more.
 */
export async function launchBrowser(options: LaunchOptions): Promise<Browser> {
  const browser = (await startBrowser(options)) ?? (await startBrowser(options));
  if (browser === null) throw new Error('Twice the browser started without the extension.');
  return browser;
}
