import { browser } from 'wxt/browser';
import type { Moment } from '@/utils/orders/moment';
import { afterRead, request, wantedOf } from '@/utils/spending/limit-change';
import type { Limit, LimitKind, LimitState } from '@/utils/spending/limits';
import { limitsKey, readLimits } from '@/utils/spending/stored-limits';
import { inTurn } from '../locks';
import { waited } from '../settling/waited';

/** Changes the limits as they are stored now; what is left alone is not written. */
const changeLimits = (change: (state: LimitState) => LimitState): Promise<void> =>
  inTurn('limits', async () => {
    const before = await readLimits();
    const after = change(before);
    if (after !== before) await browser.storage.local.set({ [limitsKey]: after });
  });

export const setLimit = (kind: LimitKind, limit: Limit | null): Promise<void> =>
  changeLimits((state) => request(state, { ...wantedOf(state), [kind]: limit }));

export const setLookOnly = (isLookOnly: boolean): Promise<void> =>
  changeLimits((state) => request(state, { ...wantedOf(state), isLookOnly }));

/** No limit is raised any more; look-only that waits to be switched off goes on waiting. */
export const withdrawRaise = (): Promise<void> =>
  changeLimits((state) => request(state, { ...state.inForce, isLookOnly: wantedOf(state).isLookOnly }));

/** Counts the time up to a balance read towards the wait of what is raised, and raises it when the wait is over. */
export const countWait = (read: Moment): Promise<void> =>
  changeLimits((state) => {
    const last = state.raise?.last ?? null;
    return afterRead(state, read, last === null ? 0 : waited(last, [read]));
  });
