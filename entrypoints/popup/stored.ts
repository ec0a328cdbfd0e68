import { chrome } from '@/utils/chrome';
import { snapshotKey } from '@/utils/snapshot';

/** What the first view needs, asked for before anything else of the popup runs: this module is imported first. */
export const storedSnapshot = chrome.storage.local.get(snapshotKey);
