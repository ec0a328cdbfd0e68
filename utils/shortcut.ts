import { chrome } from './chrome';

/** The keys that open the popup, as the user has set them in the browser; `null` where there are none. */
export async function shortcutOfPopup(): Promise<string | null> {
  const commands = await chrome.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut || null;
}
