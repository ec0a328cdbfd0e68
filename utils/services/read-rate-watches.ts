import { chrome } from '../chrome';
import { readWatches, type RateWatch } from './rate-watch';

/** Key in extension storage (`local`). */
export const watchesKey = 'rateWatches';

export const readRateWatches = async (): Promise<RateWatch[]> =>
  readWatches((await chrome.storage.local.get(watchesKey))[watchesKey]);
