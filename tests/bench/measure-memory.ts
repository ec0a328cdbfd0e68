import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { WxtBrowser } from 'wxt/browser';
import { ChromiumCompanion } from '../e2e/browser/chromium-companion.ts';
import { send } from '../e2e/support/by-command.ts';
import { seedHistory } from '../e2e/support/seed-history.ts';
import { startPanel, type Panel } from '../panel/panel.ts';
import { heapSizeOf, type HeapSize } from './heap-size.ts';
import { deliverSome, placeOpenOrders } from './open-orders.ts';

declare const chrome: WxtBrowser;

export type MemoryFigures = {
  held: [what: string, size: HeapSize][];
  /** What was held after the first few of many openings or polls, and after all of them. */
  growth: { what: string; before: HeapSize; after: HeapSize }[];
};

const orders = 100_000;
const openOrders = 5;
const repeats = 500;
/**
 * The first ones fill what is kept: the browser's own caches, the last 250 timings, and, by some 700 polls without a
 * pause, the last minutes of the log.
 */
const warmUps = { openings: 600, polls: 800 };

async function openPopups(companion: ChromiumCompanion, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const page = await companion.context.newPage();
    await page.goto(`${companion.pageRoot}popup.html`);
    await page.locator('header bdi').first().waitFor();
    await page.close();
  }
}

async function poll(page: Page, panel: Panel, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    deliverSome(panel, n % 90);
    // The stored limiter is refilled, as the minutes between two polls would do.
    await page.evaluate(() => chrome.storage.session.set({ requestTimes: [] }));
    const outcome = await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
    if (!outcome.ok) throw new Error(`The poll failed: ${outcome.error}`);
  }
}

async function measure(companion: ChromiumCompanion, panel: Panel, profile: string): Promise<MemoryFigures> {
  const worker = 'background.js';
  const sizeOf = (text: string) => heapSizeOf(profile, text);
  await placeOpenOrders(companion, openOrders);
  const options = await companion.openOptions('#about');
  await seedHistory(companion, options, orders - openOrders);
  // Nothing of the seeding is left in what is measured.
  await options.close();
  await companion.restartBrowser();
  const still = await companion.context.newPage();
  await still.goto(`${companion.pageRoot}manifest.json`);
  const figures: MemoryFigures = { held: [], growth: [] };
  figures.held.push(['a page of no script', await sizeOf('manifest.json')]);
  await companion.worker.evaluate(() => null);
  figures.held.push(['worker at rest', await sizeOf(worker)]);
  await poll(still, panel, 1);
  figures.held.push(['worker after a poll', await sizeOf(worker)]);
  const popup = await companion.context.newPage();
  await popup.goto(`${companion.pageRoot}popup.html`);
  await popup.locator('header bdi').first().waitFor();
  figures.held.push(['popup', await sizeOf('popup.html')]);
  await popup.close();
  const list = await companion.openOptions('#orders');
  await list.locator(`table[aria-rowcount="${orders + 1}"]`).waitFor({ timeout: 120_000 });
  figures.held.push([`options with ${orders} orders`, await sizeOf('#orders')]);
  for (const [what, work] of [
    ['openings', (count: number) => openPopups(companion, count)],
    ['polls', (count: number) => poll(still, panel, count)],
  ] as const) {
    await work(warmUps[what]);
    const before = { worker: await sizeOf(worker), list: await sizeOf('#orders') };
    await work(repeats);
    figures.growth.push(
      { what: `worker, ${repeats} ${what}`, before: before.worker, after: await sizeOf(worker) },
      { what: `options, ${repeats} ${what}`, before: before.list, after: await sizeOf('#orders') },
    );
  }
  return figures;
}

/** Measures what pages and worker hold with a long history, and whether it grows. */
export async function measureMemory(extension: string): Promise<MemoryFigures> {
  const profile = await mkdtemp(join(tmpdir(), 'companion-bench-'));
  const panel = await startPanel();
  const companion = await ChromiumCompanion.launch({ panelArgs: panel.chromiumArgs, profile, extension });
  try {
    return await measure(companion, panel, profile);
  } finally {
    await companion.close();
    await panel.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const maxGrowth = 0.02;
const row = (what: string, ...cells: string[]) =>
  [what.padEnd(30), ...cells.map((cell) => cell.padStart(12))].join(' ');
const sizeText = (size: number) => `${size.toFixed(2)} MiB`;
/** Code is compiled as it is used, and thrown away when it no longer is: growth without it is a leak. */
const withoutCode = ({ all, code }: HeapSize) => all - code;

/** Prints the figures beside the target. */
export function printMemoryReport({ held, growth }: MemoryFigures): void {
  console.log('\nJavaScript’s memory, after the garbage was collected');
  console.log(row('', 'in all', 'compiled code'));
  for (const [what, { all, code }] of held) console.log(row(what, sizeText(all), sizeText(code)));
  console.log(
    `\nafter the first ${warmUps.openings} openings and ${warmUps.polls} polls, and ${repeats} later`,
  );
  for (const { what, before, after } of growth) {
    const share = withoutCode(after) / withoutCode(before) - 1;
    const verdict = `target ≤ ${maxGrowth * 100} %: ${share <= maxGrowth ? 'met' : 'NOT MET'}`;
    const sizes = [before.all, after.all].map(sizeText);
    console.log(row(what, ...sizes), ` without compiled code ${(share * 100).toFixed(1)} %, ${verdict}`);
  }
}
