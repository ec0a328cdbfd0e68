import { startPanel } from '../panel/panel.ts';
import { openLinkFor, panelOptionsFor, type NetworkName } from '../proofs/networks.ts';
import { openBrowser } from '../proofs/open-browser.ts';
import { percentile } from './percentile.ts';

/** From the press on "Place order" to `add` at the panel, in milliseconds. */
export type PlacingTimes = { median: number; p95: number };

export type PlacingRow = {
  network: NetworkName;
  protocols: 'h1' | 'h2';
  now: PlacingTimes;
  /** Of an older build, where one is given to compare with. */
  before: PlacingTimes | null;
};

const networks = ['plain', 'lag60', 'lag120', 'lag300'] as const;
const service = '2114';
const rate = '0.50';

async function measure(
  network: NetworkName,
  protocols: 'h1' | 'h2',
  extension: string,
  orders: number,
): Promise<PlacingTimes> {
  const endLink = await openLinkFor(network);
  const panel = await startPanel(panelOptionsFor(network, protocols));
  const browser = await openBrowser(panel, extension, { name: network, seed: 1 });
  const { page } = browser;
  const links = Array.from({ length: orders }, (_each, n) => `bench_${n}`);
  const times: number[] = [];
  try {
    await page.setUp(links, 5);
    for (const link of links) {
      // The stored limiter is refilled, as the minutes between a user's orders would do.
      await page.store('session', { requestTimes: [] });
      const pressedAt = Date.now();
      const order = { uuid: crypto.randomUUID(), service, link, quantity: 100 };
      await page.ask({
        ...page.command(order, rate),
        confirmed: ['priceNeedsConfirming', 'connectionUnguarded'],
      });
      times.push((panel.adds().at(-1)?.at ?? Number.NaN) - pressedAt);
    }
  } finally {
    await browser.close();
    await panel.close();
    endLink();
  }
  // The first one starts the worker and its connections.
  const counted = times.slice(1);
  return { median: percentile(counted, 0.5), p95: percentile(counted, 0.95) };
}

/**
 * Places orders over networks with a round trip of 0, 60, 120 and 300 ms. `before` is the folder of an older build, which
 * is measured in turn with this one.
 */
export async function measurePlacing(
  extension: string,
  before: string | undefined,
  orders: number,
): Promise<PlacingRow[]> {
  const rows: PlacingRow[] = [];
  for (const protocols of ['h1', 'h2'] as const) {
    for (const network of networks) {
      rows.push({
        network,
        protocols,
        before: before === undefined ? null : await measure(network, protocols, before, orders),
        now: await measure(network, protocols, extension, orders),
      });
    }
  }
  return rows;
}
