import * as z from 'zod/mini';
import { chrome } from '../chrome';
import { timeShape } from '../shapes';
import { damagedLimits, noLimits, type LimitState } from './limits';

/** An amount as the options page takes it: digits, and up to six of them after a point. */
export const limitAmount = z.string().check(z.regex(/^\d{1,12}(\.\d{1,6})?$/));

const limit = z.nullable(
  z.object({ amount: limitAmount, currency: z.nullable(z.string().check(z.maxLength(100))) }),
);
const limits = z.object({
  order: limit,
  day: limit,
  week: limit,
  month: limit,
  channel: limit,
  isLookOnly: z.boolean(),
});

export const limitStateSchema = z.object({
  inForce: limits,
  raise: z.nullable(
    z.object({
      to: limits,
      waitedMs: z.number().check(z.gte(0)),
      last: z.nullable(z.object({ at: timeShape, serverAt: z.optional(timeShape) })),
    }),
  ),
  isDamaged: z.optional(z.literal(true)),
});

/** Key in extension storage (`local`). */
export const limitsKey = 'spendingLimits';

/** The user's limits: none where none were ever set, look-only where what is stored cannot be read. */
export async function readLimits(): Promise<LimitState> {
  const stored: unknown = (await chrome.storage.local.get(limitsKey))[limitsKey];
  if (stored === null || stored === undefined) return { inForce: noLimits, raise: null };
  const read = limitStateSchema.safeParse(stored);
  return read.success ? read.data : damagedLimits;
}
