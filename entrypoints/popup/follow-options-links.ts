import { chrome } from '@/utils/chrome';

/** A page of the extension's in a tab: it alone can say which tab that is. */
type OwnPage = Window & { chrome: typeof chrome };

const isOptionsPage = (page: Window): page is OwnPage => page.location.pathname === '/options.html';

/** Leads to a part of the options page, in the tab that has it open already. */
async function openOptionsAt(href: string): Promise<void> {
  const page = chrome.extension.getViews({ type: 'tab' }).find(isOptionsPage);
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
  // The toolbar's popup stays over the tab in some browsers; the small window in its place is the user's to close.
  if ((await chrome.tabs.getCurrent()) === undefined) close();
}

/** Whether the user asked for a tab or window of its own. */
const isPlainClick = ({ button, metaKey, ctrlKey, shiftKey }: MouseEvent): boolean =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey;

/** From now on no press on a link opens the options page a second time. */
export function followOptionsLinks(): void {
  document.addEventListener('click', (event) => {
    const { target } = event;
    const link = target instanceof Element ? target.closest('a[href^="options.html"]') : null;
    const href = link?.getAttribute('href') ?? null;
    if (href === null || event.defaultPrevented || !isPlainClick(event)) return;
    event.preventDefault();
    void openOptionsAt(href);
  });
}
