import { browser } from 'wxt/browser';

/** `hash` is the part of the options page's address that a click opens. */
export type Notification = { title: string; message: string; hash: string };

const permission = { permissions: ['notifications' as const] };

/** The permission is asked for on the options page, and can be withdrawn at any time. */
export const mayNotify = (): Promise<boolean> => browser.permissions.contains(permission);

/**
 * The id carries the address, because another worker may receive the click, and the time, because the browser replaces
 * a notification of the same id, which may be unread. Firefox takes type, icon and text alone: there are no buttons.
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
    // A browser that runs in the background has no window for a tab.
    await browser.windows.create({ url });
  } else {
    const { windowId } = await browser.tabs.create({ url });
    if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
  }
  await browser.notifications.clear(id);
}

/** Missing without the permission, whatever its type says. */
const notifications = () => browser.notifications as typeof browser.notifications | undefined;

/** Takes away what is still shown. */
export async function clearNotifications(): Promise<void> {
  const shown = await notifications()?.getAll();
  await Promise.all(Object.keys(shown ?? {}).map((id) => browser.notifications.clear(id)));
}

/** Opens the options page at a click. Idempotent: it is called again when the permission is given. */
export const listenToClicks = (): void => notifications()?.onClicked.addListener(openOptions);
