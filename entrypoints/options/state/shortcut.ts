import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { shortcutOfPopup } from '@/utils/shortcut';

/** The keys that open the popup, as the user has set them; `null` where there are none. */
export const shortcut = signal<string | null>(null);

export async function readShortcut(): Promise<void> {
  shortcut.value = await shortcutOfPopup();
}

/** Of Firefox alone, since 137. */
type FirefoxCommands = { openShortcutSettings?: () => Promise<void> };

/** Opens the browser's own page for an extension's keys: nothing else may change them everywhere. */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = browser.commands as FirefoxCommands;
  if (open) await open();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
