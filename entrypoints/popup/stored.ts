import { chrome } from '@/utils/chrome';
import { snapshotKey } from '@/utils/snapshot';

/** The first view's data, asked for before anything else of the popup runs: this module is imported first. */
export const storedSnapshot = chrome.storage.local.get(snapshotKey);
