import { chrome } from '../chrome';
import * as s from '../stored-shapes';
import { damagedLimits, noLimits, type LimitState } from './limits';

/** An amount as the options page takes it: digits, and up to six of them after a point. */
export const limitAmountPattern = /^\d{1,12}(\.\d{1,6})?$/;

const limit = s.orNull(
  s.object({ amount: s.matching<string>(limitAmountPattern), currency: s.orNull(s.text(0, 100)) }),
);
const limits = s.object({
  order: limit,
  day: limit,
  week: limit,
  month: limit,
  channel: limit,
  isLookOnly: s.flag,
});

export const storedLimits: s.Shape<LimitState> = s.object({
  inForce: limits,
  raise: s.orNull(
    s.object({
      to: limits,
      waitedMs: s.number(0),
      last: s.orNull(s.object({ at: s.time, serverAt: s.optional(s.time) })),
    }),
  ),
  isDamaged: s.optional(s.oneOf(true)),
});

/** Key in extension storage (`local`). */
export const limitsKey = 'spendingLimits';

/** The user's limits: none where none were ever set, look-only where what is stored cannot be read. */
export async function readLimits(): Promise<LimitState> {
  const stored: unknown = (await chrome.storage.local.get(limitsKey))[limitsKey];
  if (stored === null || stored === undefined) return { inForce: noLimits, raise: null };
  const read = storedLimits(stored);
  return read instanceof s.Damage ? damagedLimits : read;
}
