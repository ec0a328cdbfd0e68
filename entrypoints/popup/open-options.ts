import { chrome } from '@/utils/chrome';
import { isFramed, leaveFrame } from './frame';

/** A page of the extension's in a tab: it alone can say which tab that is. */
type OwnPage = Window & { chrome: typeof chrome };

const isOptionsPage = (page: Window): page is OwnPage => page.location.pathname === '/options.html';

/** Leads to a part of the options page, in the tab that has it open already. */
export async function openOptionsAt(href: string): Promise<void> {
  const page = isFramed
    ? (parent as OwnPage)
    : chrome.extension.getViews({ type: 'tab' }).find(isOptionsPage);
  const tab = await page?.chrome.tabs.getCurrent();
  if (page === undefined || tab?.id === undefined || tab.windowId === undefined) {
    await chrome.tabs.create({ url: chrome.runtime.getURL(href) });
  } else {
    page.location.hash = new URL(href, location.href).hash;
    await Promise.all([
      chrome.tabs.update(tab.id, { active: true }),
      chrome.windows.update(tab.windowId, { focused: true }),
    ]);
  }
  // The form on the options page would stand over what it led to; what was typed is kept.
  if (isFramed) leaveFrame();
  // The toolbar's popup stays over the tab in some browsers; the small window in its place is the user's to close.
  if ((await chrome.tabs.getCurrent()) === undefined) close();
}
