import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Order } from '../../utils/orders/order.ts';
import { launchBrowser, productionBuild, type Browser } from '../e2e/browser/launch-browser.ts';
import { startPanel, type Panel } from '../panel/panel.ts';
import { randomNumbers } from '../panel/random-numbers.ts';
import { judgeCharges, type Charge } from './judge-charges.ts';
import { OrderPage } from './order-page.ts';

/** How long the panel takes to answer `add`, so that many kills come while it is on its way. */
const answerMs = 120;

type Click = { uuid: string; service: string; link: string; quantity: number };

/** A click as panel and browser knew it when the browser was killed, and its record later. */
export type Killed = Charge & {
  moment: 'before add' | 'during add' | 'after the answer';
  state: Order['state'] | null;
};

const planClicks = (count: number): Click[] =>
  Array.from({ length: count }, (_, n) => ({
    uuid: crypto.randomUUID(),
    service: '2114',
    link: `channel_${n}`,
    quantity: 100 + n,
  }));

async function processOf({ devtools }: Browser): Promise<number> {
  type Processes = { processInfo: { type: string; id: number }[] };
  const { processInfo } = await devtools.send<Processes>('SystemInfo.getProcessInfo');
  const browser = processInfo.find(({ type }) => type === 'browser');
  if (browser === undefined) throw new Error('The browser did not name its process.');
  return browser.id;
}

/** Clicks, and ends the browser's process without a warning at a random moment around `add`. */
async function clickAndKill(
  browser: Browser,
  page: OrderPage,
  panel: Panel,
  click: Click,
  random: () => number,
) {
  const pid = await processOf(browser);
  const closed = new Promise<void>((resolve) => {
    browser.context.once('close', () => resolve());
  });
  panel.misbehave({ action: 'add', delayMs: answerMs });
  const adds = panel.adds().length;
  // The page dies with the browser: what it would have been told says nothing.
  const pressed = page
    .send(page.command(click, panel.services.get(click.service)?.rate ?? ''))
    .catch(() => null);
  if (random() < 0.75) {
    await panel.waitFor((now) => now.adds().length > adds, 30_000);
    await wait(random() * 1.6 * answerMs);
  } else {
    await wait(random() * 100);
  }
  process.kill(pid, 'SIGKILL');
  const add = panel.adds()[adds];
  await Promise.all([closed, pressed]);
  panel.behave();
  if (add === undefined) return 'before add';
  return add.replyStatus === undefined ? 'during add' : 'after the answer';
}

/**
 * Kills the whole browser once in each click, always on the same profile, and compares books and records at the end.
 */
export async function runSigkill(
  count: number,
  seed: number,
  extension = productionBuild,
): Promise<Killed[]> {
  const random = randomNumbers(seed);
  const panel = await startPanel({ protocols: 'h1' });
  const profile = await mkdtemp(join(tmpdir(), 'companion-proof-'));
  const start = async () => {
    const browser = await launchBrowser({ panelArgs: panel.chromiumArgs, profile, extension });
    return {
      browser,
      page: await OrderPage.open(browser.context, `chrome-extension://${browser.extensionId}/`),
    };
  };
  const clicks = planClicks(count);
  const moments: Killed['moment'][] = [];
  let { browser, page } = await start();
  try {
    await page.setUp(clicks.map(({ link }) => link));
    for (const click of clicks) {
      moments.push(await clickAndKill(browser, page, panel, click, random));
      ({ browser, page } = await start());
      await page.readAccount();
    }
    // A worker that starts puts in order what the last one left.
    await page.ask({ type: 'refresh', ifOlderThanSeconds: Number.MAX_SAFE_INTEGER });
    const records = await page.records();
    return judgeCharges(clicks, panel, records).map((charge, n) =>
      Object.assign(charge, {
        moment: moments[n] ?? 'before add',
        state: records.find(({ uuid }) => uuid === charge.uuid)?.state ?? null,
      }),
    );
  } finally {
    await browser.context.close();
    await panel.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
