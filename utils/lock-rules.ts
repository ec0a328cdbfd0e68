import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';

/** Minutes without use after which the key is locked. */
export const autoLockMinutes = [5, 15, 60, 240] as const;

export const lockRulesSchema = z.object({
  /** `null`: it stays unlocked until the browser ends. */
  autoLockMinutes: z.nullable(z.literal(autoLockMinutes)),
  /** Locks when the computer's own screen is locked, while the browser may tell. */
  isWithComputer: z.boolean(),
  /** Orders for which the passphrase is asked again. */
  askAgain: z.discriminatedUnion('for', [
    z.object({ for: z.literal('none') }),
    z.object({ for: z.literal('all') }),
    /** Those that cost more than this, in the account's currency, and those whose cost is not known. */
    z.object({ for: z.literal('above'), amount: z.string().check(z.regex(/^\d{1,12}(\.\d{1,6})?$/)) }),
  ]),
});
export type LockRules = z.infer<typeof lockRulesSchema>;

export const defaultLockRules: LockRules = {
  autoLockMinutes: 60,
  isWithComputer: false,
  askAgain: { for: 'none' },
};

/** What stands in for rules that cannot be read: what is stricter. */
const damagedLockRules: LockRules = { autoLockMinutes: 5, isWithComputer: true, askAgain: { for: 'all' } };

/** Item of extension storage. */
export const lockRulesKey = 'local:lockRules';

const item = storage.defineItem<unknown>(lockRulesKey);

/** The rules of the lock: the defaults where none were ever set, strict ones where what is stored cannot be read. */
export async function readLockRules(): Promise<LockRules> {
  const stored = await item.getValue();
  if (stored === null) return defaultLockRules;
  const read = lockRulesSchema.safeParse(stored);
  return read.success ? read.data : damagedLockRules;
}
