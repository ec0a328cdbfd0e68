import { signal } from '@preact/signals';
import { shortcutOf } from '@/utils/shortcut';

/** The keys that open the popup, as the user has set them; `null` until known, and where there are none. */
export const shortcut = signal<string | null>(null);

export async function readShortcut(): Promise<void> {
  shortcut.value = await shortcutOf('_execute_action');
}
