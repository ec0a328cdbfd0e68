import type { DaySums } from '../spending/day-sums';
import { isValidDay } from '../spending/valid-day';
import { readFrom } from './connection';

/** What an account spent on each day from `since` on (20261123), the oldest first. Damaged days are not there. */
export const readDays = (account: string, since: number): Promise<DaySums[]> =>
  readFrom('days', async (store) => {
    const range = IDBKeyRange.bound([account, since], [account, Number.MAX_SAFE_INTEGER]);
    const days: unknown[] = await store.getAll(range);
    return days.filter(isValidDay);
  });
