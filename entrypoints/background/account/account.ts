import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { isErrorName, type ErrorName } from '@/utils/errors';
import { decimalShape, timeShape } from '@/utils/shapes';
import { inTurn } from '../locks';

const count = z.number().check(z.int(), z.gte(0));

export const accountSchema = z.object({
  /** What `rate` is the price of, as a charge has shown, and the order that showed it. */
  learntUnit: z.nullable(z.enum(['perOne', 'perThousand'])),
  learntFrom: z.nullable(z.string()),
  /** The unit as the user set it; it goes before what was learnt. */
  setUnit: z.nullable(z.enum(['perOne', 'perThousand'])),
  balance: z.nullable(z.object({ amount: decimalShape, currency: z.nullable(z.string()), at: timeShape })),
  /** The stored list of services: how many, and when it was read. The list itself is in the database. */
  catalogue: z.nullable(z.object({ count, readAt: timeShape })),
  /** When the list was read in the last hour. */
  servicesReadAt: z.optional(z.array(timeShape)),
  /** The last balance reads, oldest first: the evidence for orders whose outcome is unknown. */
  reads: z.array(z.object({ amount: decimalShape, at: timeShape, serverAt: z.optional(timeShape) })),
  /** Most decimals that the balance has ever shown. */
  decimals: count,
  /** When orders of ours were sent, changed their charge or became final: what else may have moved the balance. */
  movements: z.array(
    z.object({
      uuid: z.string(),
      at: timeShape,
      /** What the order that was sent should cost; `null` where nobody knows, or the panel's figure changed. */
      cost: z.optional(z.nullable(z.string())),
    }),
  ),
  /** Whether `status` was asked of every open order, and answered, since the last balance read. */
  areOrdersAsked: z.optional(z.boolean()),
  /** Whether an order was seen to lower the balance by the very next read; `null` until one was watched. */
  chargesAtOnce: z.nullable(z.boolean()),
  /** When the panel last accepted the key. */
  acceptedAt: z.nullable(timeShape),
  /** What went wrong last, until a request goes right again. */
  problem: z.nullable(
    z.object({
      name: z.custom<ErrorName>((name) => typeof name === 'string' && isErrorName(name)),
      detail: z.nullable(z.string()),
      at: timeShape,
    }),
  ),
});
/** What is known of one account of the panel, beside its key, orders and services. */
export type Account = z.infer<typeof accountSchema>;

const newAccount: Account = {
  learntUnit: null,
  learntFrom: null,
  setUnit: null,
  balance: null,
  catalogue: null,
  reads: [],
  decimals: 0,
  movements: [],
  chargesAtOnce: null,
  acceptedAt: null,
  problem: null,
};

/** `storage.defineItem` would read it once more for each account that is named. */
const keyOf = (id: string) => `local:account:${id}` as const;

/** What is known of the account with this fingerprint; nothing yet where nothing sound is stored. */
export async function readAccount(id: string): Promise<Account> {
  const read = accountSchema.safeParse(await storage.getItem(keyOf(id)));
  return read.success ? read.data : newAccount;
}

/** Changes what is known of an account, one change after the other. */
export function changeAccount(id: string, change: (account: Account) => Account): Promise<Account> {
  return inTurn(`account:${id}`, async () => {
    const changed = change(await readAccount(id));
    await storage.setItem(keyOf(id), changed);
    return changed;
  });
}

/** The unit that estimates use: the user's word before what was learnt; `null` while nobody knows. */
export const rateUnitOf = (account: Account) => account.setUnit ?? account.learntUnit;
