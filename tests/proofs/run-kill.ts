import { isUnsettled } from '../../utils/orders/order.ts';
import { demoKey } from '../panel/demo.ts';
import { startPanel, type Panel } from '../panel/panel.ts';
import { planClicks } from './click-plan.ts';
import { judgeCharges } from './judge-charges.ts';
import { openBrowser, type OpenBrowser } from './open-browser.ts';
import type { OrderPage } from './order-page.ts';
import { ClickRun, type KillPoint } from './run-clicks.ts';

export type KillRun = {
  count: number;
  seed: number;
  protocols: 'h1' | 'h2';
  /** Folder of the extension; without it the production build. */
  extension?: string;
  /** Opens the browser; without it Chromium. */
  open?: (panel: Panel, extension?: string) => Promise<OpenBrowser>;
};

export type KillResult = {
  clicks: number;
  /** Kills that really ended a living worker, and where they caught the order. */
  kills: Map<KillPoint, number>;
  /** Replies to `add` that the panel really broke. */
  broken: { dropped: number; page: number; truncated: number };
  repeated: number;
  charges: number;
  chargedTwice: number;
  chargedUnrecorded: number;
  seconds: number;
};

/** A user has few orders open at once. */
const clicksBetweenEnds = 20;

/** The panel completes what it was given, and the user dismisses what is unsettled: such a record still denies nothing. */
async function endOrders(panel: Panel, page: OrderPage): Promise<void> {
  for (const { id, status } of panel.orders()) if (status === 'pending') panel.complete(id);
  await page.ask({ type: 'refresh', ifOlderThanSeconds: 0 });
  for (const record of await page.records()) {
    if (isUnsettled(record)) await page.ask({ type: 'dismissOrder', uuid: record.uuid });
  }
}

const countBy = <Item, Key>(items: Item[], keyOf: (item: Item) => Key): Map<Key, number> =>
  new Map(
    Map.groupBy(items, keyOf)
      .entries()
      .map(([key, { length }]) => [key, length]),
  );

/** Makes the clicks of a seed in a browser of their own, and compares the panel's books with the records. */
export async function runKill(options: KillRun): Promise<KillResult> {
  const { count, seed, protocols, extension, open = openBrowser } = options;
  const panel = await startPanel({ protocols });
  panel.accounts.setBalance(demoKey, '1000000.00');
  const { page, killer, close } = await open(panel, extension);
  try {
    const clicks = planClicks(count, seed);
    await page.setUp(clicks.map(({ link }) => link));
    const run = new ClickRun(panel, page, killer);
    const kills: KillPoint[] = [];
    const startedAt = performance.now();
    for (const [n, click] of clicks.entries()) {
      if (n % clicksBetweenEnds === 0) await endOrders(panel, page);
      // The stored limiter is refilled, as the minutes between a user's clicks would do.
      await page.store('session', { requestTimes: [] });
      const { killed } = await run.click(click);
      if (killed !== null) kills.push(killed);
    }
    const seconds = (performance.now() - startedAt) / 1000;
    // A worker that starts puts in order what the last one left.
    await page.ask({ type: 'refresh', ifOlderThanSeconds: Number.MAX_SAFE_INTEGER });
    const judged = judgeCharges(clicks, panel, await page.records());
    const faults = panel.adds().flatMap(({ fault }) => fault ?? []);
    return {
      clicks: count,
      kills: countBy(kills, (point) => point),
      broken: {
        dropped: faults.filter(({ drop }) => drop !== undefined).length,
        page: faults.filter(({ status }) => status !== undefined).length,
        truncated: faults.filter(({ truncate }) => truncate !== undefined).length,
      },
      repeated: count - new Set(clicks.map(({ service, link }) => `${service} ${link}`)).size,
      charges: judged.reduce((sum, { charges }) => sum + charges, 0),
      chargedTwice: judged.filter(({ charges }) => charges > 1).length,
      chargedUnrecorded: judged.filter(({ charges, isRecorded }) => charges > 0 && !isRecorded).length,
      seconds,
    };
  } finally {
    await close();
    await panel.close();
  }
}
