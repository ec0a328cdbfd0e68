import { browser, type Browser } from 'wxt/browser';
import { menuPatterns } from '@/utils/channels/menu-patterns';
import { text } from '@/utils/i18n/text';
import { targetKey, type Target } from '@/utils/target';
import { inTurn } from './locks';
import { announceChange } from './snapshot/announce-change';

/** The window in place of a popup that cannot be opened, in pixels: the popup's size, and the window's frame. */
const smallWindow = { width: 380, height: 640 };

/** All that may lie under the pointer on a channel's page but a link: that has its own entry. */
const onPage: Browser.contextMenus.CreateProperties['contexts'] = [
  'page',
  'frame',
  'selection',
  'editable',
  'image',
  'video',
  'audio',
];

/**
 * Makes two entries: one matches the address of the page, or of the frame in it, the other the link's. A picture that is
 * a link shows both. Called when the extension is installed or updated and when the browser starts. Under a lock: two
 * calls at once would each create an entry that the other has created.
 */
export const createMenus = (): Promise<void> =>
  inTurn('menus', async () => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({
      id: 'order-page',
      title: text('menuOrder'),
      contexts: onPage,
      documentUrlPatterns: menuPatterns,
    });
    browser.contextMenus.create({
      id: 'order-link',
      title: text('menuOrderLink'),
      contexts: ['link'],
      targetUrlPatterns: menuPatterns,
    });
  });

async function openPopupOrWindow(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    // The window has no toolbar, or the browser wants another gesture.
    const url = browser.runtime.getURL('/popup.html?window');
    await browser.windows.create({ url, type: 'popup', ...smallWindow });
  }
}

/**
 * Opens the popup on the order form, first of all, while the click still counts as a user gesture. The target is saved
 * meanwhile; the popup shows it as soon as it is there.
 */
async function openFormFor(target: Omit<Target, 'at'>): Promise<void> {
  const opening = openPopupOrWindow();
  await browser.storage.session.set({ [targetKey]: { ...target, at: Date.now() } satisfies Target });
  announceChange();
  await opening;
}

export function orderFromMenu(info: Browser.contextMenus.OnClickData, tab?: Browser.tabs.Tab): Promise<void> {
  const address = info.menuItemId === 'order-link' ? info.linkUrl : (info.frameUrl ?? info.pageUrl);
  return openFormFor({ address: address ?? '', isPrivate: tab?.incognito ?? false });
}
