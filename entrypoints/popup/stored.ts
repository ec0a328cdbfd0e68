import { chrome } from '@/utils/chrome';
import { snapshotKey } from '@/utils/snapshot';

/**
 * What the first view needs, asked for before anything else of the popup runs: this module is imported first.
 * The snapshot alone is waited for; the rest fills in its own place.
 */
export const storedSnapshot = chrome.storage.local.get(snapshotKey);

/** Session storage: the right-clicked address and what was typed before the popup closed. */
export const storedSession = chrome.storage.session.get(['target', 'drafts']);

/** The tab that the popup belongs to; its address is there only after a click of the user's. */
export const activeTabs = chrome.tabs.query({ active: true, currentWindow: true });
