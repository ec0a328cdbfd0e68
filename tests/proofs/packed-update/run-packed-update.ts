import { chromium, expect, type BrowserContext, type Page } from '@playwright/test';
import type { WxtBrowser } from 'wxt/browser';
import { ensureChromium } from '../../commands/chromium.ts';
import { DevTools } from '../../e2e/browser/devtools.ts';
import { attachToPopup, clickToolbarButton } from '../../e2e/browser/toolbar-popup.ts';
import { send } from '../../e2e/support/by-command.ts';
import { isUpdateWaiting } from '../../e2e/support/new-version.ts';
import { demoKey } from '../../panel/demo.ts';
import { startPanel } from '../../panel/panel.ts';
import { randomNumbers } from '../../panel/random-numbers.ts';
import { fillHistory } from '../round-trip/fill-history.ts';
import type { UpdateServer } from './update-server.ts';

declare const chrome: WxtBrowser;

const limit = { timeout: 300_000 };
const channelPage = 'https://www.twitch.tv/monstercat';

type Stage = {
  context: BrowserContext;
  devtools: DevTools;
  profile: string;
  root: string;
  server: UpdateServer;
};

/** A page of the extension that shows nothing of ours, so that no update waits for it. */
async function openBare({ context, root }: Stage): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${root}manifest.json`);
  return page;
}

/** Asks the browser to look for updates now, as it does every few hours. */
const announce = (page: Page) => page.evaluate(() => chrome.runtime.requestUpdateCheck());

/** Waits until a page that is opened anew is of this version. */
const expectVersion = (stage: Stage, version: string) =>
  expect(async () => {
    const page = await openBare(stage);
    const found = await page.evaluate(() => chrome.runtime.getManifest().version);
    await page.close();
    expect(found).toBe(version);
  }).toPass(limit);

async function openPopup({ devtools, profile, server, context }: Stage): Promise<Page> {
  const tab = context.pages().find((page) => page.url() === channelPage) ?? (await context.newPage());
  await tab.goto(channelPage);
  await tab.bringToFront();
  await clickToolbarButton(devtools, server.extensionId, channelPage);
  return attachToPopup(devtools, profile, server.extensionId);
}

/** Something is typed in the toolbar popup as the update comes. */
async function updateBesideDraft(stage: Stage, page: Page): Promise<string[]> {
  const { server } = stage;
  await send(page, { type: 'declareChannel', channel: { platform: 'twitch', name: 'monstercat' } });
  const popup = await openPopup(stage);
  await popup.getByRole('button', { name: 'Order for monstercat on Twitch' }).click();
  await popup.getByLabel('Quantity').fill('4321');
  server.offerNewer();
  await announce(page);
  await expect.poll(() => isUpdateWaiting(page), limit).toBe(true);
  await expect(popup.getByLabel('Quantity')).toHaveValue('4321');
  await page.close();
  await popup.close();
  await expectVersion(stage, server.versions[1]);
  const again = await openPopup(stage);
  await expect(again.getByLabel('Quantity')).toHaveValue('4321');
  return [
    'The popup stayed open with what was typed, the update came as it closed, and what was typed was there again.',
  ];
}

/** An import is under way as the update comes. */
async function updateBesideImport(stage: Stage, bare: Page, count: number): Promise<string[]> {
  const { context, root, server } = stage;
  const number = new Intl.NumberFormat('en-US').format(count);
  const page = await context.newPage();
  await page.goto(`${root}options.html#data`);
  await fillHistory(page, count, randomNumbers(1));
  await page.reload();
  const [download] = await Promise.all([
    page.waitForEvent('download', limit),
    page.getByRole('button', { name: 'Export JSON' }).click(),
  ]);
  const file = await download.path();
  await page.getByRole('button', { name: 'Erase everything…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Erase everything' }).click();
  await page.getByText(/^Everything was erased/).waitFor(limit);
  await page.locator('input[type=file][aria-label^="Import"]').setInputFiles(file);
  await page.getByText(new RegExp(`^${number} new orders`)).waitFor(limit);
  await page.getByRole('button', { name: /^Import .* orders$/ }).click();
  await page.getByRole('progressbar').waitFor(limit);
  server.offerNewer();
  const { status } = await announce(bare);
  await expect.poll(() => isUpdateWaiting(bare), limit).toBe(true);
  const isUnderWay = await page.getByRole('progressbar').isVisible();
  await page.getByText(new RegExp(`^${number} orders were added`)).waitFor(limit);
  await bare.close();
  await page.close();
  await expectVersion(stage, server.versions[1]);
  const after = await context.newPage();
  await after.goto(`${root}options.html#data`);
  await after.getByText(new RegExp(`^${number} orders since`)).waitFor(limit);
  return [
    `The browser said “${status}” while the import was ${isUnderWay ? 'under way' : 'over'}; all ${number} orders came, and then the update.`,
  ];
}

/** Installs the older version in a browser of its own, uses it, and has the newer one come meanwhile. */
export async function runPackedUpdate(
  server: UpdateServer,
  profile: string,
  use: 'draft' | 'import',
  count: number,
): Promise<string[]> {
  const panel = await startPanel();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    viewport: null,
    ignoreDefaultArgs: [
      '--disable-extensions',
      '--disable-background-networking',
      '--disable-component-update',
    ],
    args: [
      '--no-sandbox',
      '--screen-info={1600x1200}',
      '--remote-debugging-port=0',
      // It would look for no update.
      ...panel.chromiumArgs.filter((flag) => flag !== '--disable-background-networking'),
    ],
  });
  const devtools = await DevTools.connect(profile);
  try {
    const root = `chrome-extension://${server.extensionId}/`;
    const stage: Stage = { context, devtools, profile, root, server };
    await devtools.waitForTargets('the extension', (targets) =>
      targets.find(({ url }) => url.startsWith(root)),
    );
    await expectVersion(stage, server.versions[0]);
    const page = await openBare(stage);
    await send(page, { type: 'saveApiKey', key: demoKey });
    await send(page, { type: 'readServices', isForced: false });
    // The page that the installation opened would hold the update back too.
    for (const other of context.pages()) if (other.url().endsWith('options.html')) await other.close();
    return await (use === 'draft' ? updateBesideDraft(stage, page) : updateBesideImport(stage, page, count));
  } finally {
    devtools.close();
    await context.close();
    await panel.close();
  }
}
