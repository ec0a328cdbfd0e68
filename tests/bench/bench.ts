// `npm run bench`: the popup's speed and size, and what a poll costs, as a table beside the targets. Times are ratios
// to the floor of any popup that shows what is stored, and to a static page, opened in turn with the popup. Nothing of it is a test: a busy
// machine makes it slower, and only figures of one run can be compared.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from '../commands/chromium.ts';
import { ChromiumCompanion } from '../e2e/browser/chromium-companion.ts';
import { productionBuild } from '../e2e/browser/launch-browser.ts';
import { connect } from '../e2e/support/by-command.ts';
import { copyBuild } from '../e2e/support/copy-build.ts';
import { isBehindLink, rerunBehindLink, standInText } from '../panel/network/lag-link.ts';
import { startPanel } from '../panel/panel.ts';
import { printCatalogueReport } from './catalogue-report.ts';
import { measureCode } from './code-size.ts';
import { launchBare, type BareBrowser } from './launch-bare.ts';
import { makeFloor } from './make-floor.ts';
import { measureCatalogues } from './measure-catalogue.ts';
import { measureDays, printDayReport } from './measure-day.ts';
import { measureLedger, printLedgerReport } from './measure-ledger.ts';
import { measureMemory, printMemoryReport } from './measure-memory.ts';
import { measureOpenings } from './measure-openings.ts';
import { measureOrders } from './measure-orders.ts';
import { measurePlacing } from './measure-placing.ts';
import { measurePresses, printPressesReport } from './measure-presses.ts';
import { measureTraces, printTraceReport } from './measure-trace.ts';
import { measureUnlock } from './measure-unlock.ts';
import { printOrdersReport } from './orders-report.ts';
import { printPlacingReport } from './placing-report.ts';
import { countPollRequests } from './poll-requests.ts';
import { printReport } from './report.ts';
import { seedProfile } from './seed-profile.ts';
import { printUnlockReport } from './unlock-report.ts';

/** The first is thrown away. */
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 25) + 1;

const staticPage =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Static</title><p>A page of one paragraph.</p></html>\n';

const chromium = ensureChromium();
execFileSync('wxt', ['build'], { stdio: ['ignore', 'ignore', 'inherit'] });

const folder = await mkdtemp(join(tmpdir(), 'companion-bench-'));
const extension = join(folder, 'extension');
const profile = join(folder, 'profile');
await copyBuild(extension);
await writeFile(join(extension, 'static.html'), staticPage);

/** How often the popup is opened with many services, each time in turn with few. */
const catalogueRounds = Math.ceil(rounds / 2);

/** On a profile with what an account in use has stored, and a floor beside the popup. */
async function withOpenings<Result>(measure: (browser: BareBrowser) => Promise<Result>): Promise<Result> {
  const panel = await startPanel();
  const options = { panelArgs: panel.chromiumArgs, profile, extension };
  console.log('Saving the key and placing five orders …');
  await seedProfile(panel, options);
  const browser = await launchBare(chromium, options);
  await makeFloor(browser, extension);
  const result = await measure(browser);
  await browser.close();
  await panel.close();
  return result;
}

/** The popup, and a poll. */
async function benchPopup(): Promise<void> {
  const openings = await withOpenings((browser) => {
    console.log(`Opening the popup, its floor and the static page in turn, ${rounds} times …`);
    return measureOpenings(browser, rounds);
  });
  console.log('Placing 250 orders and polling once …');
  const pollRequests = await countPollRequests();
  printReport({ openings, code: await measureCode(productionBuild), pollRequests });
}

/** Behind a real link where one can be made. */
async function benchPlacing(): Promise<void> {
  const reason = isBehindLink() ? null : rerunBehindLink(['placing']);
  if (reason === 0) return;
  if (typeof reason === 'number') throw new Error(`The bench behind the link ended with ${reason}.`);
  if (reason !== null) console.log(standInText(reason));
  printPlacingReport(await measurePlacing(extension, process.env['BENCH_BEFORE'], rounds));
}

/** The popup's views after the first. */
async function benchPresses(): Promise<void> {
  const panel = await startPanel();
  const options = { panelArgs: panel.chromiumArgs, profile, extension };
  const companion = await ChromiumCompanion.launch(options);
  await connect(companion);
  printPressesReport(await measurePresses(companion, rounds));
  await companion.close();
  await panel.close();
}

const parts = {
  popup: benchPopup,
  trace: async () => printTraceReport(await withOpenings((browser) => measureTraces(browser, rounds))),
  presses: benchPresses,
  services: async () => printCatalogueReport(await measureCatalogues(chromium, extension, catalogueRounds)),
  placing: benchPlacing,
  unlock: async () => printUnlockReport(await measureUnlock(catalogueRounds)),
  ledger: async () => printLedgerReport(await measureLedger(chromium, extension, catalogueRounds)),
  memory: async () => printMemoryReport(await measureMemory(extension)),
  day: async () => printDayReport(measureDays()),
  orders: async () => printOrdersReport(await measureOrders(chromium, extension, catalogueRounds)),
};

/**
 * One part alone: `npm run bench -- popup`, or another of their names. `BENCH_BEFORE` is the folder of an older build
 * that placing is compared with.
 */
const [, , only] = process.argv;
try {
  if (only !== undefined && !Object.hasOwn(parts, only)) {
    throw new Error(`There is no "${only}" to measure, only ${Object.keys(parts).join(', ')}.`);
  }
  for (const [name, measure] of Object.entries(parts)) {
    if (only === undefined || only === name) await measure();
  }
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
