import { chrome } from './chrome';

/** The commands of the manifest that have keys from the start: to open the popup, and to hide what is private. */
export type ShortcutCommand = '_execute_action' | 'hide';

/** The keys of a command, as the user has set them in the browser; `null` where there are none. */
export async function shortcutOf(command: ShortcutCommand): Promise<string | null> {
  const commands = await chrome.commands.getAll();
  return commands.find(({ name }) => name === command)?.shortcut || null;
}
