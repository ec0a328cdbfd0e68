import { browser, type Browser } from 'wxt/browser';
import { menuPatterns } from '@/utils/channels/platforms';
import { text } from '@/utils/i18n/text';
import { targetKey, type Target } from '@/utils/target';
import { inTurn } from './locks';
import { announceChange } from './snapshot/announce-change';

/** The size of the window that stands in for a popup that cannot be opened: the popup's, and the window's frame. */
const smallWindow = { width: 380, height: 640 };

/**
 * Makes both entries anew. Two with the same words: one matches the page's address, one the link's.
 * Called when the extension is installed or updated; the browser keeps them from then on. In turn: between two at once
 * the browser would be asked twice for an entry that is there.
 */
export const createMenus = (): Promise<void> =>
  inTurn('menus', async () => {
    await browser.contextMenus.removeAll();
    const title = text('menuOrder');
    browser.contextMenus.create({
      id: 'order-page',
      title,
      contexts: ['page'],
      documentUrlPatterns: menuPatterns,
    });
    browser.contextMenus.create({
      id: 'order-link',
      title,
      contexts: ['link'],
      targetUrlPatterns: menuPatterns,
    });
  });

async function openPopupOrWindow(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    // No toolbar to hang a popup on (a window without one, or a browser that wants another gesture).
    const url = browser.runtime.getURL('/popup.html?window');
    await browser.windows.create({ url, type: 'popup', ...smallWindow });
  }
}

/**
 * Opens the popup on the order form. It is asked for first, while the click still counts as one; the target is saved
 * meanwhile and the popup shows it as soon as it is there.
 */
async function openFormFor(target: Omit<Target, 'at'>): Promise<void> {
  const opening = openPopupOrWindow();
  await browser.storage.session.set({ [targetKey]: { ...target, at: Date.now() } satisfies Target });
  announceChange();
  await opening;
}

/** Opens the order form as it was filled in for an order of before. */
export const openOrderForm = (order: string): Promise<void> =>
  openFormFor({ address: '', order, isPrivate: false });

/** Opens the order form for the page or link that was right-clicked. */
export function orderFromMenu(info: Browser.contextMenus.OnClickData, tab?: Browser.tabs.Tab): Promise<void> {
  const address = info.menuItemId === 'order-link' ? info.linkUrl : info.pageUrl;
  return openFormFor({ address: address ?? '', order: null, isPrivate: tab?.incognito ?? false });
}
