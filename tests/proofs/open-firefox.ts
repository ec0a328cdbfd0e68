import { launchFirefox } from '../firefox/launch-firefox.ts';
import { orderPageOf } from '../firefox/order-page-of.ts';
import type { Panel } from '../panel/panel.ts';
import { calmNetwork, layWay, type Network } from './networks.ts';
import type { OpenBrowser } from './open-browser.ts';
import { planKill } from './plan-kill.ts';

/** Opens the extension in Firefox, whose event page the killer ends. */
export async function openFirefox(
  panel: Panel,
  extension?: string,
  network: Network = calmNetwork,
): Promise<OpenBrowser> {
  const way = await layWay(network, panel);
  const { privileged, openPage, close } = await launchFirefox(way, extension);
  const open = async () => orderPageOf(await openPage('manifest.json'));
  return {
    page: await open(),
    openPage: open,
    killer: { killAfter: (ms) => planKill(ms, () => privileged.endEventPage()) },
    stir: way.stir,
    close: async () => {
      await close();
      way.close();
    },
  };
}
