import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { WxtBrowser } from 'wxt/browser';
import type { Snapshot } from '../../utils/snapshot.ts';
import { ChromiumCompanion } from '../e2e/browser/chromium-companion.ts';
import type { LaunchOptions } from '../e2e/browser/launch-browser.ts';
import { anOrder, connect, send } from '../e2e/support/by-command.ts';
import { demoKey } from '../panel/demo.ts';
import { startPanel, type Panel } from '../panel/panel.ts';
import { comparePaint } from './compare-paint.ts';
import { percentile } from './percentile.ts';

declare const chrome: WxtBrowser;

/** What a poll costs, in ms, that sees another balance and so writes a line; and the popup's paint beside no lines. */
export type LedgerFigures = { lines: number; poll: number; paintRatio: number };

const sizes = [0, 100_000];
const openOrders = 5;
/** A poll is quick beside the opening of a popup. */
const pollsPerRound = 4;
const pollsToSettle = 6;

/** Fills ledger and log past the worker. It is complete in itself: it runs in the page. */
async function fillStores({ account, count }: { account: string; count: number }): Promise<void> {
  const opening = indexedDB.open('botzverse');
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error));
  });
  const before = Date.now() - 60_000;
  for (let from = 0; from < count; from += 5000) {
    const transaction = db.transaction(['ledger', 'requests'], 'readwrite');
    for (let n = from; n < Math.min(count, from + 5000); n += 1) {
      const at = before - (count - n) * 300;
      const change = { from: '10.00', fromAt: at - 300, to: '9.50', at, currency: 'USD' };
      transaction.objectStore('ledger').put({ ...change, account, cause: 'order', orders: [] });
      const line = { at, action: 'balance', httpStatus: 200, ms: 90, bytes: 54, guard: null, error: null };
      transaction.objectStore('requests').add(line);
    }
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(transaction.error));
    });
  }
  db.close();
}

const accountOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const { snapshot } = await chrome.storage.local.get<{ snapshot?: Snapshot }>('snapshot');
    return snapshot?.account?.id ?? '';
  });

type Stage = {
  lines: number;
  options: LaunchOptions;
  panel: Panel;
  companion: ChromiumCompanion;
  times: number[];
};

/** An account with some open orders, and so many lines. */
async function prepare(lines: number, folder: string, extension: string): Promise<Stage> {
  console.log(`Ledger and log: ${lines} lines each …`);
  const panel = await startPanel();
  const options = { panelArgs: panel.chromiumArgs, profile: join(folder, String(lines)), extension };
  const companion = await ChromiumCompanion.launch(options);
  const page = await connect(companion);
  for (let n = 0; n < openOrders; n += 1) {
    const order = anOrder({ confirmed: ['orderedMinutesAgo', 'priceNeedsConfirming'] });
    await send(page, order);
    await send(page, { type: 'markSeen', uuid: order.uuid });
  }
  await page.evaluate(fillStores, { account: await accountOf(page), count: lines });
  // What was asked of the panel so far counts, which a restart forgets.
  await companion.restartBrowser();
  return { lines, options, panel, companion, times: [] };
}

/** One poll, to which the panel has something new to tell of each order and of the balance. */
async function poll({ panel, times }: Stage, page: Page, round: number): Promise<void> {
  panel.accounts.setBalance(demoKey, `${100 + round}.00`);
  for (const { id, quantity } of panel.orders())
    panel.advance(id, { status: 'Processing', remains: quantity - round - 1 });
  const begun = performance.now();
  const outcome = await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
  if (!outcome.ok) throw new Error(`The poll failed: ${outcome.error}`);
  // The first ones start the worker, and the browser still tidies up what was put there.
  if (round >= pollsToSettle) times.push(performance.now() - begun);
}

/** Polls each in turn: what else the machine does slows all of them. */
async function timePolls(stages: Stage[], rounds: number): Promise<void> {
  const pages = await Promise.all(stages.map(({ companion }) => companion.openOptions('#about')));
  for (let round = 0; round < rounds + pollsToSettle; round += 1) {
    // Each of them first as often as the other: the first has more to wake.
    const inTurn = round % 2 === 0 ? [...stages.entries()] : [...stages.entries()].toReversed();
    for (const [at, stage] of inTurn) {
      const page = pages[at];
      if (page !== undefined) await poll(stage, page, round);
    }
  }
}

/** Measures popup and poll with an empty ledger and log and with full ones, on the production build in real Chromium. */
export async function measureLedger(
  chromium: string,
  extension: string,
  rounds: number,
): Promise<LedgerFigures[]> {
  const folder = await mkdtemp(join(tmpdir(), 'companion-bench-'));
  const stages: Stage[] = [];
  const figures: LedgerFigures[] = [];
  try {
    for (const lines of sizes) stages.push(await prepare(lines, folder, extension));
    await timePolls(stages, pollsPerRound * rounds);
    for (const { companion } of stages) await companion.close();
    for (const { lines, options, times } of stages) {
      const few = stages[0]?.options ?? options;
      const paintRatio = await comparePaint(chromium, options, few, rounds);
      figures.push({ lines, poll: percentile(times, 0.5), paintRatio });
    }
    return figures;
  } finally {
    for (const { panel } of stages) await panel.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A poll and a popup may cost so much more beside full stores: what two runs of the same differ by. */
const most = 1.1;

const verdict = (ratio: number) =>
  `${ratio.toFixed(2)} ×  target ≤ ${most} ×  ${ratio <= most ? 'met' : 'NOT MET'}`;

/** Prints the figures beside the targets. */
export function printLedgerReport([few, many]: LedgerFigures[]): void {
  if (few === undefined || many === undefined) return;
  console.log(`\nledger and log of ${many.lines.toLocaleString('en')} lines each, beside none`);
  console.log(
    `poll       ${few.poll.toFixed(1)} ms, ${many.poll.toFixed(1)} ms: ${verdict(many.poll / few.poll)}`,
  );
  console.log(`popup      painted: ${verdict(many.paintRatio)}`);
}
