import { signal } from '@preact/signals';
import { chrome } from '@/utils/chrome';

/** The keys that open the popup, as the user has set them; `null` until known, and where there are none. */
export const shortcut = signal<string | null>(null);

/** Asks the browser for the keys. */
export async function readShortcut(): Promise<void> {
  const commands = await chrome.commands.getAll();
  shortcut.value = commands.find(({ name }) => name === '_execute_action')?.shortcut || null;
}
