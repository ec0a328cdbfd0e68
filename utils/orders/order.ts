import type { Platform } from '../channels/platform-name';
import * as s from '../stored-shapes';

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
 * The shape of the records below. It goes up with each change that needs a migration (`records/orders-db-steps.ts`), so that a
 * record says by itself what it is, also in the mirror, which has no version. One without it is of shape 1. Shape 2 may
 * have a note, and steps with figures; shape 3 a watch and what it found; shape 4 samples.
 */
export const orderShape = 4;

export const maxNoteChars = 500;

const platform = s.matching<Platform>(/^[a-z]{1,20}$/);
/** Far longer than anything that is written: a longer text is damage, which would choke what shows it. */
const words = s.text(0, 10_000);
const maxSaves = 1e12;

/** One balance as it was read, with its time in milliseconds since 1970, here and by the panel's clock. */
const balanceReadShape = s.object({ amount: s.decimal, at: s.time, serverAt: s.optional(s.time) });
export type BalanceReading = s.ShapeOf<typeof balanceReadShape>;

/** The last answer to `status`. */
const reportShape = s.object({
  word: words,
  at: s.time,
  charge: s.orNull(s.decimal),
  currency: s.orNull(words),
  startCount: s.orNull(s.number()),
  /** May be negative (delivered too much); `null` when unknown. */
  remains: s.orNull(s.number()),
});
export type OrderReport = s.ShapeOf<typeof reportShape>;

/** One thing that happened, for the order's timeline. `text` is an amount, an id, or the panel's own words. */
const stepShape = s.object({
  at: s.time,
  kind: s.oneOf(
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
  ),
  text: s.orNull(words),
  /** Figures that came with the status word, as far as they did (shape 2). */
  charge: s.optional(s.decimal),
  startCount: s.optional(s.number()),
  remains: s.optional(s.number()),
});
export type OrderStep = s.ShapeOf<typeof stepShape>;

export const maxSamples = 48;

/** When a report was read (ms since 1970), and how much was delivered by it. */
const sampleShape = s.pair(s.time, s.number(0));
export type Sample = s.ShapeOf<typeof sampleShape>;

/** The fields of a record, each with its shape. */
export const orderFields = {
  shape: s.optional(s.oneOf(1, 2, 3, orderShape)),
  /** Made by the page for one click on "Place order"; a uuid that was seen is never sent again. */
  uuid: s.matching(/^[0-9a-f-]{36}$/),
  /** Id of the account that placed it (`account-id.ts`). */
  account: words,
  state: s.oneOf(...orderStates),
  /** Goes up with every save: of two copies the higher is the newer. */
  counter: s.whole(0, maxSaves),
  /** 1 while it needs the panel or the user; absent otherwise, so that the index holds open orders only. */
  open: s.optional(s.oneOf(1)),
  /** Empty, as `link` is, for an order that was placed elsewhere. */
  service: words,
  serviceName: words,
  category: s.orNull(words),
  rate: s.orNull(s.decimal),
  /** Where it was ordered for; `null` when the link was typed without a platform. */
  platform: s.orNull(platform),
  channel: words,
  /** The exact text that is sent as `link`. */
  link: words,
  /** 0 where it is not known: nobody orders none. Read it by `quantityOf`. */
  quantity: s.whole(0),
  /** As typed; `null` leaves the field out. */
  interval: s.orNull(words),
  /** The estimate that the review showed, in the account's currency; `null` when the rate is unknown. */
  quoted: s.orNull(s.decimal),
  currency: s.orNull(words),
  createdAt: s.time,
  sentAt: s.orNull(s.time),
  endedAt: s.orNull(s.time),
  balanceBefore: s.orNull(balanceReadShape),
  guard: s.orNull(s.oneOf(...guards)),
  /** As text: it may be longer than a float holds. */
  id: s.orNull(words),
  /** An id under a name that the document does not use: offered, and attached when `status` knows it. */
  offeredId: s.orNull(words),
  report: s.orNull(reportShape),
  /** Why it was rejected or not sent: the error's name and the panel's words. */
  error: s.orNull(s.object({ name: words, message: words })),
  steps: s.list(stepShape, 1000),
  /**
   * How much was delivered when, in the order of time (`samples.ts`); from shape 4 on. Damaged ones are none: the order
   * is whole without them.
   */
  samples: s.orAbsent(s.list(sampleShape, maxSamples)),
  note: s.optional(s.text(1, maxNoteChars)),
  isSeen: s.flag,
  /** When a failed order is looked at once more. */
  lookAgainAt: s.orNull(s.time),
  /** When the panel last said the same of it again, where that was long after its report (`silence.ts`). */
  heardAt: s.optional(s.time),
  /** When the user put it away, out of the count of open orders (`order-news.ts`). */
  putAwayAt: s.optional(s.time),
  /** 1 while the balance is watched for what this order should not have cost (`watch-rule.ts`). */
  watched: s.optional(s.oneOf(1)),
  /** The fall of the balance by which it was charged twice, as we believe. `isSeen`: the user has read it. */
  chargedTwice: s.optional(
    s.object({ cost: s.decimal, from: balanceReadShape, to: balanceReadShape, isSeen: s.flag }),
  ),
};
export const storedOrder = s.object(orderFields);
export type Order = s.ShapeOf<typeof storedOrder>;

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
