import type { Page } from '@playwright/test';
import { launchFirefox } from '../firefox/launch-firefox.ts';
import type { Panel } from '../panel/panel.ts';
import type { OpenBrowser } from './open-browser.ts';
import { OrderPage } from './order-page.ts';
import { planKill } from './plan-kill.ts';

/** Opens the extension in Firefox, whose event page the killer ends. */
export async function openFirefox(panel: Panel, extension?: string): Promise<OpenBrowser> {
  const { privileged, openPage, close } = await launchFirefox(panel.port, extension);
  const page = await openPage('manifest.json');
  return {
    // Puppeteer's pages take the same function and argument.
    page: new OrderPage(page as unknown as Pick<Page, 'evaluate'>),
    killer: { killAfter: (ms) => planKill(ms, () => privileged.endEventPage()) },
    close,
  };
}
