import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ChromiumCompanion } from '../e2e/browser/chromium-companion.ts';
import type { LaunchOptions } from '../e2e/browser/launch-browser.ts';
import { send } from '../e2e/support/by-command.ts';
import { countRefresh } from '../e2e/support/count-records.ts';
import { seedHistory } from '../e2e/support/seed-history.ts';
import { startPanel, type Panel } from '../panel/panel.ts';
import { comparePaint } from './compare-paint.ts';
import { deliverSome, placeOpenOrders } from './open-orders.ts';
import { maxBusyMsWhileTyping, timeOpening, timeQuestions, type Answered } from './orders-page.ts';
import { questionsFor, type Question } from './orders-questions.ts';
import { percentile } from './percentile.ts';

/** The costs of a history of one size. Times in ms. */
export type OrdersFigures = {
  count: number;
  /** The worker's making of lines and sums from all records, at the update or after damage. */
  made: number;
  opening: Answered;
  questions: Question[];
  /** To each question the answer. */
  answers: Answered[];
  typing: number;
  poll: { time: number; written: number };
  /** Reading what was seen of all services, as the order form does. */
  recordsRead: number;
  bytes: number;
  paintRatio: number;
};

const sizes = [100, 10_000, 100_000];
const openOrders = 50;

async function timePoll(
  companion: ChromiumCompanion,
  panel: Panel,
  rounds: number,
): Promise<OrdersFigures['poll']> {
  const page = await companion.openOptions('#about');
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    deliverSome(panel, round);
    const begun = performance.now();
    const outcome = await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
    if (!outcome.ok) throw new Error(`The poll failed: ${outcome.error}`);
    if (round > 0) times.push(performance.now() - begun);
  }
  deliverSome(panel, rounds + 1);
  const { written } = await countRefresh(companion, page);
  await page.close();
  return { time: percentile(times, 0.5), written };
}

/** Reads the store of services' records whole, each time on a connection of its own. */
async function timeRecords(page: Page, rounds: number): Promise<number> {
  const times = await page.evaluate(async (count) => {
    const found: number[] = [];
    for (let round = 0; round <= count; round += 1) {
      const begun = performance.now();
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('botzverse');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('services').objectStore('services').getAll();
          reading.addEventListener('success', () => {
            opening.result.close();
            resolve();
          });
        });
      });
      if (round > 0) found.push(performance.now() - begun);
    }
    return found;
  }, rounds);
  return percentile(times, 0.5);
}

/** Measures the history at each size, on the production build in real Chromium. */
export async function measureOrders(
  chromium: string,
  extension: string,
  rounds: number,
): Promise<OrdersFigures[]> {
  const folder = await mkdtemp(join(tmpdir(), 'companion-bench-'));
  const stages: { options: LaunchOptions; panel: Panel }[] = [];
  const figures: OrdersFigures[] = [];
  try {
    for (const count of sizes) {
      console.log(`Orders: a history of ${count} …`);
      const panel = await startPanel();
      const options = { panelArgs: panel.chromiumArgs, profile: join(folder, String(count)), extension };
      const companion = await ChromiumCompanion.launch(options);
      await placeOpenOrders(companion, openOrders);
      const seeded = count - openOrders;
      const page = await companion.openOptions('#about');
      const { newestAt, madeInMs } = await seedHistory(companion, page, seeded);
      // Earlier requests to the panel count too, until a restart.
      await companion.restartBrowser();
      const opening = await timeOpening(companion, count, rounds);
      const list = await companion.openOptions('#orders');
      await list.setViewportSize({ width: 1280, height: 900 });
      await list.locator(`table[aria-rowcount="${count + 1}"]`).waitFor();
      const questions = questionsFor(seeded, newestAt, openOrders);
      const answers = await timeQuestions(list, questions, count, rounds);
      const typing = await maxBusyMsWhileTyping(list, 'live viewers 60 channel_13');
      const recordsRead = await timeRecords(list, rounds);
      const bytes = await list.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
      await list.close();
      const poll = await timePoll(companion, panel, rounds);
      await companion.close();
      stages.push({ options, panel });
      const [few] = stages;
      figures.push({
        count,
        made: madeInMs,
        opening,
        questions,
        answers,
        typing,
        poll,
        recordsRead,
        bytes,
        paintRatio: few === undefined ? 1 : await comparePaint(chromium, options, few.options, rounds),
      });
    }
    return figures;
  } finally {
    for (const { panel } of stages) await panel.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
