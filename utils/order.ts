import * as z from 'zod/mini';
import type { Platform } from './channel';

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
export const guards = ['stream', 'close', 'presumed', 'none'] as const;
export type Guard = (typeof guards)[number];

const platform = z.custom<Platform>((value) => typeof value === 'string' && /^[a-z]{1,20}$/.test(value));
const decimal = z.string().check(z.regex(/^-?\d{1,40}(\.\d{1,40})?$/));

/** One balance as it was read, with its time in milliseconds since 1970. */
const balanceReadSchema = z.object({ amount: decimal, at: z.number() });

/** What `status` last said of the order. */
const reportSchema = z.object({
  /** The panel's own word. */
  word: z.string(),
  at: z.number(),
  charge: z.nullable(decimal),
  currency: z.nullable(z.string()),
  startCount: z.nullable(z.number()),
  /** May be negative (delivered too much); `null` when unknown. */
  remains: z.nullable(z.number()),
});
export type OrderReport = z.infer<typeof reportSchema>;

/** One thing that happened, for the order's timeline. `text` is an amount, an id, or the panel's own words. */
const stepSchema = z.object({
  at: z.number(),
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
  ]),
  text: z.nullable(z.string()),
});
export type OrderStep = z.infer<typeof stepSchema>;

export const orderSchema = z.object({
  /** Made by the page for one click on "Place order"; a uuid that was seen is never sent again. */
  uuid: z.string().check(z.regex(/^[0-9a-f-]{36}$/)),
  /** Fingerprint of the account that placed it. */
  account: z.string(),
  state: z.enum(orderStates),
  /** Goes up with every save: of two copies the higher is the newer. */
  counter: z.number(),
  /** 1 while it needs the panel or the user; absent otherwise, so that the index holds open orders only. */
  open: z.optional(z.literal(1)),
  service: z.string(),
  serviceName: z.string(),
  category: z.nullable(z.string()),
  rate: z.nullable(decimal),
  /** Where it was ordered for; `null` when the link was typed without a platform. */
  platform: z.nullable(platform),
  channel: z.string(),
  /** The exact text that is sent as `link`. */
  link: z.string(),
  quantity: z.number(),
  /** As typed; `null` leaves the field out. */
  interval: z.nullable(z.string()),
  /** The estimate that the review showed, in the account's currency; `null` when the rate is unknown. */
  quoted: z.nullable(decimal),
  currency: z.nullable(z.string()),
  createdAt: z.number(),
  sentAt: z.nullable(z.number()),
  endedAt: z.nullable(z.number()),
  balanceBefore: z.nullable(balanceReadSchema),
  guard: z.nullable(z.enum(guards)),
  /** The panel's order id, as text. */
  id: z.nullable(z.string()),
  /** An id under a name that the document does not use: offered, and attached when `status` knows it. */
  offeredId: z.nullable(z.string()),
  report: z.nullable(reportSchema),
  /** Why it was rejected or not sent: the error's name and the panel's words. */
  error: z.nullable(z.object({ name: z.string(), message: z.string() })),
  steps: z.array(stepSchema),
  /** Whether the user has seen how it ended. */
  isSeen: z.boolean(),
  /** When a failed order is looked at once more. */
  lookAgainAt: z.nullable(z.number()),
});
export type Order = z.infer<typeof orderSchema>;

/** Delivered so far, or `null` when the panel did not say how much remains. */
export function deliveredOf(order: Pick<Order, 'quantity' | 'report'>): number | null {
  const remains = order.report?.remains;
  if (remains === null || remains === undefined) return null;
  return Math.min(order.quantity, Math.max(0, order.quantity - remains));
}

/** Placing was tried and nobody knows yet how it ended: it needs the user. */
export function isUnsettled(order: Pick<Order, 'state'>): boolean {
  return order.state === 'unknown' || order.state === 'placedIdLost' || order.state === 'ambiguous';
}
