import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { now } from './now';

/** Whether the icon is on the toolbar; `null` where the browser does not tell. */
export const isOnToolbar = signal<boolean | null>(null);

/** Whether it was put there while this page was open: then there is a next step to be told. */
export const wasPinnedHere = signal(false);

/** Newer browsers alone have these. */
type ToolbarApi = {
  getUserSettings?: () => Promise<{ isOnToolbar?: boolean }>;
  onUserSettingsChanged?: { addListener: (hear: () => void) => void };
};

async function readToolbar(): Promise<void> {
  const settings = await (browser.action as ToolbarApi).getUserSettings?.();
  const isThere = settings?.isOnToolbar ?? null;
  if (isOnToolbar.value === false && isThere === true) wasPinnedHere.value = true;
  isOnToolbar.value = isThere;
}

/** Reads it now, when the browser says that it has changed, and where it never says so with the clock. */
export function followToolbar(): void {
  (browser.action as ToolbarApi).onUserSettingsChanged?.addListener(() => void readToolbar());
  addEventListener('focus', () => void readToolbar());
  now.subscribe(() => void readToolbar());
}
