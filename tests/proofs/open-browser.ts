import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser, productionBuild } from '../e2e/browser/launch-browser.ts';
import type { Panel } from '../panel/panel.ts';
import { OrderPage } from './order-page.ts';
import type { Killer } from './plan-kill.ts';
import { WorkerKiller } from './worker-killer.ts';

/** A browser with the extension, a page of it, and the means to kill its worker. */
export type OpenBrowser = { page: OrderPage; killer: Killer; close: () => Promise<void> };

/** Opens the extension in Chromium on a profile of its own. */
export async function openBrowser(
  panel: Panel,
  extension = productionBuild,
): Promise<OpenBrowser & { openPage: () => Promise<OrderPage> }> {
  const profile = await mkdtemp(join(tmpdir(), 'companion-proof-'));
  const { context, extensionId } = await launchBrowser({ panelArgs: panel.chromiumArgs, profile, extension });
  const openPage = () => OrderPage.open(context, extensionId);
  const killer = await WorkerKiller.attach(profile);
  return {
    page: await openPage(),
    openPage,
    killer,
    close: async () => {
      killer.close();
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
