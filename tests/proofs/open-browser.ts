import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser, productionBuild } from '../e2e/browser/launch-browser.ts';
import type { Panel } from '../panel/panel.ts';
import { chromiumArgs } from '../panel/wire/chromium-args.ts';
import { calmNetwork, layWay, type Network } from './networks.ts';
import { OrderPage } from './order-page.ts';
import type { Killer } from './plan-kill.ts';
import { WorkerKiller } from './worker-killer.ts';

/** A browser with the extension, pages of it, the means to kill its worker, and the network that it is in. */
export type OpenBrowser = {
  page: OrderPage;
  openPage: () => Promise<OrderPage>;
  killer: Killer;
  /** Changes now what network and panel do, where the network is one that changes. */
  stir: () => void;
  close: () => Promise<void>;
};

/** Opens the extension in Chromium on a profile of its own. */
export async function openBrowser(
  panel: Panel,
  extension = productionBuild,
  network: Network = calmNetwork,
): Promise<OpenBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'companion-proof-'));
  const way = await layWay(network, panel);
  const panelArgs = chromiumArgs(way.port, panel.spki, way.address);
  const { context, extensionId } = await launchBrowser({ panelArgs, profile, extension });
  const openPage = () => OrderPage.open(context, `chrome-extension://${extensionId}/`);
  const killer = await WorkerKiller.attach(profile);
  return {
    page: await openPage(),
    openPage,
    killer,
    stir: way.stir,
    close: async () => {
      killer.close();
      await context.close();
      way.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
