import { answered } from '../existing-database';
import type { DaySums } from '../spending/day-sums';
import { isValidDay } from '../spending/valid-day';
import { readFrom } from './connection';

/** The account's sums of each day from `since` (20261123) on, oldest first, without damaged days. */
export const readDays = (account: string, since: number): Promise<DaySums[]> =>
  readFrom('days', async (store) => {
    const range = IDBKeyRange.bound([account, since], [account, Number.MAX_SAFE_INTEGER]);
    const days: unknown[] = await answered(store.getAll(range));
    return days.filter(isValidDay);
  });
