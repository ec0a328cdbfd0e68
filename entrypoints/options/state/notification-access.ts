import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';

const notifications = { permissions: ['notifications' as const] };

/** Whether the browser lets the extension notify; `null` until it has said so. It can be withdrawn at any time. */
export const mayNotify = signal<boolean | null>(null);

async function readNotificationAccess(): Promise<void> {
  mayNotify.value = await browser.permissions.contains(notifications);
}

/** Reads the permission now and whenever it changes. */
export function followNotificationAccess(): void {
  browser.permissions.onAdded.addListener(() => void readNotificationAccess());
  browser.permissions.onRemoved.addListener(() => void readNotificationAccess());
  void readNotificationAccess();
}

/** Asks the user, called straight in a click's handler. @returns whether it is allowed; where it was, nothing is asked. */
export async function askToNotify(): Promise<boolean> {
  const isGranted = await browser.permissions.request(notifications);
  mayNotify.value = isGranted;
  return isGranted;
}
