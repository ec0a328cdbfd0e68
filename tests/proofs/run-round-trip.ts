import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ChromiumCompanion } from '../e2e/browser/chromium-companion.ts';
import { connect } from '../e2e/support/by-command.ts';
import { startPanel } from '../panel/panel.ts';
import { randomNumbers } from '../panel/random-numbers.ts';
import { digestStores, differencesOf } from './round-trip/digest-stores.ts';
import { fillHistory } from './round-trip/fill-history.ts';
import { maxFreezeMs, watchFreezes } from './round-trip/watch-freezes.ts';

/** Far more than any step takes. */
const limit = { timeout: 1_200_000 };

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** Presses a button that saves a file, as a user does. @returns where it lies. */
async function save(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download', limit),
    page.getByRole('button', { name: button }).click(),
  ]);
  return download.path();
}

/** The measurements in words, and the records or sums that have changed. */
export type RoundTrip = { figures: [what: string, figure: string][]; differences: string[] };

async function roundTrip(companion: ChromiumCompanion, count: number, seed: number): Promise<RoundTrip> {
  const figures: RoundTrip['figures'] = [];
  const page = await connect(companion);
  /** Does one step. Its time is kept, and the longest time for which the page did not answer. */
  const step = async <Result>(what: string, work: () => Promise<Result>): Promise<Result> => {
    await watchFreezes(page);
    const from = performance.now();
    const result = await work();
    const time = seconds(performance.now() - from);
    figures.push([what, `${time}, longest freeze of the page ${await maxFreezeMs(page)} ms`]);
    return result;
  };
  const says = (words: RegExp) => page.getByText(words).waitFor(limit);
  const number = new Intl.NumberFormat('en-US').format(count);

  await fillHistory(page, count, randomNumbers(seed));
  await page.goto(`chrome-extension://${companion.extensionId}/options.html#data`);
  await page.reload();
  await says(new RegExp(`^${number} orders since`));
  const before = await page.evaluate(digestStores);

  const json = await step('export as JSON', () => save(page, 'Export JSON'));
  const csv = await step('export as CSV', () => save(page, 'Export CSV'));
  figures.push(['size of the JSON', megabytes((await stat(json)).size)]);
  figures.push(['size of the CSV', megabytes((await stat(csv)).size)]);

  await step('erase everything', async () => {
    await page.getByRole('button', { name: 'Erase everything…' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Erase everything' }).click();
    await says(/^Everything was erased/);
  });
  const erased = await page.evaluate(digestStores);

  const file = page.locator('input[type=file][aria-label^="Import"]');
  await step('read the file and count', async () => {
    await file.setInputFiles(json);
    await says(new RegExp(`^${number} new orders`));
  });
  await step('import', async () => {
    await page.getByRole('button', { name: /^Import .* orders$/ }).click();
    await says(new RegExp(`^${number} orders were added`));
  });
  const after = await page.evaluate(digestStores);

  await step('read the same file again', async () => {
    await file.setInputFiles(json);
    await says(new RegExp(`^${number} orders are here already`));
  });
  const left = erased.orders.length === 0 ? [] : [`${erased.orders.length} records were left by erasing`];
  return { figures, differences: [...left, ...differencesOf(before, after)] };
}

/** Makes the trip in a browser on a profile of its own. */
export async function runRoundTrip(count: number, seed: number): Promise<RoundTrip> {
  const profile = await mkdtemp(join(tmpdir(), 'companion-proof-'));
  const panel = await startPanel();
  const companion = await ChromiumCompanion.launch({ panelArgs: panel.chromiumArgs, profile });
  try {
    return await roundTrip(companion, count, seed);
  } finally {
    await companion.close();
    await panel.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
