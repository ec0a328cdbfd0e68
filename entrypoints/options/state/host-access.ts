import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { panelOrigin } from '@/utils/panel';
import { sendCommand } from '@/utils/send-command';

const api = { origins: [panelOrigin] };

/** Whether the browser lets the extension reach the panel: Firefox's users can withdraw it at any time. */
export const isHostAllowed = signal(true);

/** Whether the user was asked here and said no. */
export const isHostRefused = signal(false);

async function readHostAccess(): Promise<void> {
  isHostAllowed.value = await browser.permissions.contains(api);
}

/** Reads the permission now and whenever it changes. */
export function followHostAccess(): void {
  browser.permissions.onAdded.addListener(() => void readHostAccess());
  browser.permissions.onRemoved.addListener(() => void readHostAccess());
  void readHostAccess();
}

/**
 * Asks the user. Called straight in a click's handler: the browser asks for nothing else. Once it is allowed the panel
 * is asked again, so that nothing goes on saying that it cannot be.
 */
export async function askForHost(): Promise<void> {
  const isGranted = await browser.permissions.request(api);
  isHostRefused.value = !isGranted;
  await readHostAccess();
  if (isGranted) await sendCommand({ type: 'refresh', ifOlderThanSeconds: 0 });
}
