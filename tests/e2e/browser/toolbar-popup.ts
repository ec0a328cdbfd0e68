import { chromium, type Page } from '@playwright/test';
import { devToolsUrl, type DevTools } from './devtools.ts';

/** Clicks the extension's toolbar button over the tab that shows this address; the extension may then see the tab. */
export async function clickToolbarButton(
  devtools: DevTools,
  extensionId: string,
  url: string,
): Promise<void> {
  const tabs = (await devtools.targets('tab')).filter((tab) => tab.url === url);
  const [tab, other] = tabs;
  if (tab === undefined || other !== undefined) throw new Error(`${tabs.length} tabs show ${url}.`);
  await devtools.send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
}

/**
 * The popup that is open or about to open, as an ordinary page of its true size. Playwright sees it only from a
 * connection that is made after it was opened; that connection ends with the popup.
 */
export async function attachToPopup(devtools: DevTools, profile: string, extensionId: string): Promise<Page> {
  const url = `chrome-extension://${extensionId}/popup.html`;
  await devtools.waitForTargets('the popup', (targets) =>
    targets.find((target) => target.type === 'page' && target.url.startsWith(url)),
  );
  const browser = await chromium.connectOverCDP(devToolsUrl(profile));
  const pages = browser.contexts().flatMap((context) => context.pages());
  const popup = pages.find((page) => page.url().startsWith(url));
  if (popup === undefined) throw new Error('The popup was closed before it could be reached.');
  popup.once('close', () => void browser.close());
  await popup.waitForLoadState();
  return popup;
}
