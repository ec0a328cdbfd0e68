import * as z from 'zod/mini';
import type { Platform } from '../channels/platform-name';
import { decimalShape, timeShape } from '../shapes';

/**
 * The life of an order (money-safety rules; the moves are in `order-state.ts`):
 * `intent` saved before anything is read, `sending` saved before the one `add`, then what the panel's answer was.
 */
export const orderStates = [
  'intent',
  'sending',
  'placed',
  'rejected',
  'notSent',
  'unknown',
  'placedIdLost',
  'notPlaced',
  'ambiguous',
  'dismissed',
] as const;
export type OrderState = (typeof orderStates)[number];

/** Which guard kept the browser from sending `add` a second time on its own. */
const guards = ['stream', 'close', 'presumed', 'none'] as const;
export type Guard = (typeof guards)[number];

/**
 * The shape of the records below. It goes up with each change that needs a migration (`orders-db/schema.ts`), so that a
 * record says by itself what it is, also in the mirror, which has no version. One without it is of shape 1. Shape 2 may
 * have a note, and steps with figures; shape 3 a watch and what it found; shape 4 samples.
 */
export const orderShape = 4;

export const maxNoteChars = 500;

const platform = z.custom<Platform>((value) => typeof value === 'string' && /^[a-z]{1,20}$/.test(value));
/** Far longer than anything that is written: a longer text is damage, which would choke what shows it. */
const words = z.string().check(z.maxLength(10_000));
const maxSaves = 1e12;

/** One balance as it was read, with its time in milliseconds since 1970, here and by the panel's clock. */
const balanceReadSchema = z.object({ amount: decimalShape, at: timeShape, serverAt: z.optional(timeShape) });
export type BalanceReading = z.infer<typeof balanceReadSchema>;

/** The last answer to `status`. */
const reportSchema = z.object({
  word: words,
  at: timeShape,
  charge: z.nullable(decimalShape),
  currency: z.nullable(words),
  startCount: z.nullable(z.number()),
  /** May be negative (delivered too much); `null` when unknown. */
  remains: z.nullable(z.number()),
});
export type OrderReport = z.infer<typeof reportSchema>;

/** One thing that happened, for the order's timeline. `text` is an amount, an id, or the panel's own words. */
const stepSchema = z.object({
  at: timeShape,
  kind: z.enum([
    'checked',
    'sent',
    'placed',
    'rejected',
    'noAnswer',
    'balance',
    'status',
    'fellTwice',
    'idLost',
    'attached',
    'dismissed',
    'notSent',
    'imported',
  ]),
  text: z.nullable(words),
  /** Figures that came with the status word, as far as they did (shape 2). */
  charge: z.optional(decimalShape),
  startCount: z.optional(z.number()),
  remains: z.optional(z.number()),
});
export type OrderStep = z.infer<typeof stepSchema>;

export const maxSamples = 48;

/** When a report was read (ms since 1970), and how much was delivered by it. */
const sampleSchema = z.tuple([timeShape, z.number().check(z.gte(0))]);
export type Sample = z.infer<typeof sampleSchema>;

export const orderSchema = z.object({
  shape: z.optional(z.literal([1, 2, 3, orderShape])),
  /** Made by the page for one click on "Place order"; a uuid that was seen is never sent again. */
  uuid: z.string().check(z.regex(/^[0-9a-f-]{36}$/)),
  /** Id of the account that placed it (`account-id.ts`). */
  account: words,
  state: z.enum(orderStates),
  /** Goes up with every save: of two copies the higher is the newer. */
  counter: z.number().check(z.int(), z.gte(0), z.lte(maxSaves)),
  /** 1 while it needs the panel or the user; absent otherwise, so that the index holds open orders only. */
  open: z.optional(z.literal(1)),
  /** Empty, as `link` is, for an order that was placed elsewhere. */
  service: words,
  serviceName: words,
  category: z.nullable(words),
  rate: z.nullable(decimalShape),
  /** Where it was ordered for; `null` when the link was typed without a platform. */
  platform: z.nullable(platform),
  channel: words,
  /** The exact text that is sent as `link`. */
  link: words,
  /** 0 where it is not known: nobody orders none. Read it by `quantityOf`. */
  quantity: z.number().check(z.int(), z.gte(0)),
  /** As typed; `null` leaves the field out. */
  interval: z.nullable(words),
  /** The estimate that the review showed, in the account's currency; `null` when the rate is unknown. */
  quoted: z.nullable(decimalShape),
  currency: z.nullable(words),
  createdAt: timeShape,
  sentAt: z.nullable(timeShape),
  endedAt: z.nullable(timeShape),
  balanceBefore: z.nullable(balanceReadSchema),
  guard: z.nullable(z.enum(guards)),
  /** As text: it may be longer than a float holds. */
  id: z.nullable(words),
  /** An id under a name that the document does not use: offered, and attached when `status` knows it. */
  offeredId: z.nullable(words),
  report: z.nullable(reportSchema),
  /** Why it was rejected or not sent: the error's name and the panel's words. */
  error: z.nullable(z.object({ name: words, message: words })),
  steps: z.array(stepSchema).check(z.maxLength(1000)),
  /**
   * How much was delivered when, in the order of time (`samples.ts`); from shape 4 on. Damaged ones are none: the order
   * is whole without them.
   */
  // oxlint-disable-next-line promise/valid-params -- zod's, not a promise's
  samples: z.catch(z.optional(z.array(sampleSchema).check(z.maxLength(maxSamples))), undefined),
  note: z.optional(z.string().check(z.minLength(1), z.maxLength(maxNoteChars))),
  isSeen: z.boolean(),
  /** When a failed order is looked at once more. */
  lookAgainAt: z.nullable(timeShape),
  /** When the panel last said the same of it again, where that was long after its report (`silence.ts`). */
  heardAt: z.optional(timeShape),
  /** When the user put it away, out of the count of open orders (`order-news.ts`). */
  putAwayAt: z.optional(timeShape),
  /** 1 while the balance is watched for what this order should not have cost (`watch-rule.ts`). */
  watched: z.optional(z.literal(1)),
  /** The fall of the balance by which it was charged twice, as we believe. `isSeen`: the user has read it. */
  chargedTwice: z.optional(
    z.object({ cost: decimalShape, from: balanceReadSchema, to: balanceReadSchema, isSeen: z.boolean() }),
  ),
});
export type Order = z.infer<typeof orderSchema>;

export type OrderStanding = Pick<Order, 'state'> & { report: Pick<OrderReport, 'word'> | null };

/** How much was ordered, or `null` for an order that was placed elsewhere: its `status` does not tell. */
export const quantityOf = ({ quantity }: Pick<Order, 'quantity'>): number | null =>
  quantity === 0 ? null : quantity;

/** Delivered so far, or `null` when the panel did not say how much remains, or nobody knows of how much. */
export function deliveredOf(
  order: Pick<Order, 'quantity'> & { report: Pick<OrderReport, 'remains'> | null },
): number | null {
  const remains = order.report?.remains;
  if (remains === null || remains === undefined || order.quantity === 0) return null;
  return Math.min(order.quantity, Math.max(0, order.quantity - remains));
}

/** Placing was tried and nobody knows yet how it ended: it needs the user. */
export function isUnsettled(order: Pick<Order, 'state'>): boolean {
  return order.state === 'unknown' || order.state === 'placedIdLost' || order.state === 'ambiguous';
}
