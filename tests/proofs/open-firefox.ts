import { launchFirefox } from '../firefox/launch-firefox.ts';
import { orderPageOf } from '../firefox/order-page-of.ts';
import type { Panel } from '../panel/panel.ts';
import type { OpenBrowser } from './open-browser.ts';
import { planKill } from './plan-kill.ts';

/** Opens the extension in Firefox, whose event page the killer ends. */
export async function openFirefox(panel: Panel, extension?: string): Promise<OpenBrowser> {
  const { privileged, openPage, close } = await launchFirefox(panel.port, extension);
  const page = await openPage('manifest.json');
  return {
    page: orderPageOf(page),
    killer: { killAfter: (ms) => planKill(ms, () => privileged.endEventPage()) },
    close,
  };
}
