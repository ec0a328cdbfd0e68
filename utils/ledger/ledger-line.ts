import * as z from 'zod/mini';
import { compareMoney } from '../money/money';
import { uuidPattern } from '../patterns';
import { decimalShape, timeShape } from '../shapes';

/**
 * What explains a change of the balance, as far as is known. `mayBe…`: an order from here fits, or could hide the rest,
 * and nobody can be sure. `open`: something from here may still explain it. `deposit`: a rise that no order from here
 * explains; a refund of an order from elsewhere looks the same.
 */
const causes = ['order', 'mayBeOrder', 'refund', 'mayBeRefund', 'deposit', 'unexplained', 'open'] as const;
export type Cause = (typeof causes)[number];

const maxOrders = 60;

/** One change of the balance: two reads that follow each other (ms since 1970), and what explains the difference. */
export const balanceChangeSchema = z.object({
  from: decimalShape,
  fromAt: timeShape,
  to: decimalShape,
  at: timeShape,
  currency: z.nullable(z.string().check(z.maxLength(20))),
  cause: z.enum(causes),
  /** Uuids of the orders from here that explain it, or may. */
  orders: z.array(z.string().check(z.regex(uuidPattern))).check(z.maxLength(maxOrders)),
  /** Of a fall that is not explained: what orders from here may have cost at most; absent where there were none. */
  atMost: z.optional(decimalShape),
  /** The user has said that a fall without an explanation was theirs. */
  isMine: z.optional(z.literal(true)),
});
export type BalanceChange = z.infer<typeof balanceChangeSchema>;

export const ledgerLineSchema = z.extend(balanceChangeSchema, {
  /** Id of the account. */
  account: z.string().check(z.minLength(1), z.maxLength(100)),
});
/** A line of the ledger: a change of an account's balance. */
export type LedgerLine = z.infer<typeof ledgerLineSchema>;

/** Whether the balance was lower afterwards. */
export const isFall = ({ from, to }: Pick<BalanceChange, 'from' | 'to'>): boolean =>
  compareMoney(from, to) > 0;

const ledgerDays = 365;

/** Before this moment (ms since 1970) a line is older than what is kept. */
export const ledgerStart = (now: number): number => now - ledgerDays * 86_400_000;

/** The whole ones of stored lines. */
export const readableLines = (stored: unknown[]): LedgerLine[] =>
  stored.flatMap((line) => {
    const read = ledgerLineSchema.safeParse(line);
    return read.success ? [read.data] : [];
  });
