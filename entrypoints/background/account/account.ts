import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { isErrorName, type ErrorName } from '@/utils/errors';
import { balanceChangeSchema } from '@/utils/ledger/ledger-line';
import { decimalShape, timeShape } from '@/utils/shapes';
import { inTurn } from '../locks';

const count = z.number().check(z.int(), z.gte(0));

export const accountSchema = z.object({
  /** The unit that `rate` is the price of, learnt from the charge of the order `learntFrom`. */
  learntUnit: z.nullable(z.enum(['perOne', 'perThousand'])),
  learntFrom: z.nullable(z.string()),
  /** Set by the user; it overrides `learntUnit`. */
  setUnit: z.nullable(z.enum(['perOne', 'perThousand'])),
  balance: z.nullable(z.object({ amount: decimalShape, currency: z.nullable(z.string()), at: timeShape })),
  /** The size and age of the stored list of services, which itself is in the database. */
  catalogue: z.nullable(z.object({ count, readAt: timeShape })),
  /** When the list was read in the last hour. */
  servicesReadAt: z.optional(z.array(timeShape)),
  /** Of which list the rates over time were kept (`keep-rates.ts`): when it was read. */
  ratesKeptAt: z.optional(timeShape),
  /** The last balance reads, oldest first: the evidence for orders whose outcome is unknown. */
  reads: z.array(z.object({ amount: decimalShape, at: timeShape, serverAt: z.optional(timeShape) })),
  /** Most decimals that the balance has ever shown. */
  decimals: count,
  /** When orders of ours may have moved the balance: as they were sent, changed their charge or became final. */
  movements: z.array(
    z.object({
      uuid: z.string(),
      at: timeShape,
      /** The expected cost of the order that was sent; `null` where it is unknown, or the panel changed its figure. */
      cost: z.optional(z.nullable(z.string())),
      /** The last balance read before an order was sent: neither it nor an earlier one shows its charge. */
      readAt: z.optional(timeShape),
    }),
  ),
  /** Whether `status` has answered for every open order since the last balance read. */
  areOrdersAsked: z.optional(z.boolean()),
  /** When `status` was last answered for every open order, while a change of the balance waited for it. */
  ordersAskedAt: z.optional(timeShape),
  /**
   * Changes of the balance of the last hour, oldest first, and falls without an explanation that the user has not
   * answered. `new` is not in the ledger yet; `decided` is there and changes no more.
   */
  changes: z.optional(z.array(z.extend(balanceChangeSchema, { stage: z.enum(['new', 'kept', 'decided']) }))),
  /** Whether the first balance read after an order showed its charge; `null` until one was seen. */
  chargesAtOnce: z.nullable(z.boolean()),
  /** Since when the panel is known to answer `status` for one id a call, and the order that was last asked about so. */
  oneIdSince: z.optional(timeShape),
  lastAskedAlone: z.optional(z.string()),
  acceptedAt: z.nullable(timeShape),
  /** The last failure, until a request succeeds. */
  problem: z.nullable(
    z.object({
      name: z.custom<ErrorName>((name) => typeof name === 'string' && isErrorName(name)),
      detail: z.nullable(z.string()),
      at: timeShape,
    }),
  ),
});
/** Everything known of one account of the panel except its key, orders and services. */
export type Account = z.infer<typeof accountSchema>;
export type SeenChange = NonNullable<Account['changes']>[number];

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

/** Reads an account by its id; an empty one where nothing valid is stored. */
export async function readAccount(id: string): Promise<Account> {
  const read = accountSchema.safeParse(await storage.getItem(keyOf(id)));
  return read.success ? read.data : newAccount;
}

/** Changes an account, one change after the other. */
export function changeAccount(id: string, change: (account: Account) => Account): Promise<Account> {
  return inTurn(`account:${id}`, async () => {
    const changed = change(await readAccount(id));
    await storage.setItem(keyOf(id), changed);
    return changed;
  });
}

/** The unit for estimates: the user's choice before a learnt one; `null` while it is unknown. */
export const rateUnitOf = (account: Account) => account.setUnit ?? account.learntUnit;
