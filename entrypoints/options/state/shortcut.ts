import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { shortcutOf } from '@/utils/shortcut';

/** The keys that open the popup, and those that hide what is private, as the user has set them; `null` for none. */
export const shortcuts = signal<{ open: string | null; hide: string | null }>({ open: null, hide: null });

export async function readShortcuts(): Promise<void> {
  const [open, hide] = await Promise.all([shortcutOf('_execute_action'), shortcutOf('hide')]);
  shortcuts.value = { open, hide };
}

/** Of Firefox alone, since 137. */
type FirefoxCommands = { openShortcutSettings?: () => Promise<void> };

/** Opens the browser's own page for an extension's keys: nothing else may change them everywhere. */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = browser.commands as FirefoxCommands;
  if (open) await open();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
