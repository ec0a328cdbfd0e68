import { browser } from 'wxt/browser';

/** What the browser shows. `hash` is the part of the options page's address that a click opens. */
export type Notification = { title: string; message: string; hash: string };

const permission = { permissions: ['notifications' as const] };

/** Whether the user lets the browser notify: asked for on the options page, and withdrawn at any time. */
export const mayNotify = (): Promise<boolean> => browser.permissions.contains(permission);

/**
 * Shows a notification. Its id carries the address, for a click that may come to another worker, and the time: with
 * the same id the browser would take the one before away, which may not have been read.
 * Kind, icon and words are all that Firefox takes: without buttons the click is the one thing to do.
 */
export async function notify({ title, message, hash }: Notification): Promise<void> {
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  await browser.notifications.create(`${hash}@${Date.now()}`, { type: 'basic', iconUrl, title, message });
}

async function openOptions(id: string): Promise<void> {
  const [hash = ''] = id.split('@');
  const url = `${browser.runtime.getURL('/options.html')}${hash}`;
  const [anyWindow] = await browser.windows.getAll({ windowTypes: ['normal'] });
  if (anyWindow === undefined) {
    // A browser that only rests in the background has no window for a tab.
    await browser.windows.create({ url });
  } else {
    const { windowId } = await browser.tabs.create({ url });
    if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
  }
  await browser.notifications.clear(id);
}

/** Where the browser has no notifications yet, their part of its API is missing, whatever its type says. */
const notifications = () => browser.notifications as typeof browser.notifications | undefined;

/** Follows clicks on notifications, as soon as there can be any. Called again it changes nothing. */
export const listenToClicks = (): void => notifications()?.onClicked.addListener(openOptions);
