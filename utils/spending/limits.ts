import type { Decimal } from '../money/money';
import type { Moment } from '../orders/moment';

const day = 86_400_000;

/** How long an order counts towards each limit, in milliseconds; the limit for one order counts that order alone. */
export const countedMs = { order: 0, day, week: 7 * day, month: 30 * day, channel: 30 * day } as const;

export type LimitKind = keyof typeof countedMs;
export const limitKinds = Object.keys(countedMs) as LimitKind[];

/** An amount in the currency that it was set in; it says nothing about any other. */
export type Limit = { amount: Decimal; currency: string | null };

/** `null` is no limit. While it is look-only nothing can be ordered at all. */
export type Limits = Record<LimitKind, Limit | null> & { isLookOnly: boolean };

/** Limits that allow more than those that are in force: they wait. */
export type Raise = {
  to: Limits;
  /** How much of the wait is over, as far as balance reads prove it. */
  waitedMs: number;
  /** The read up to which that was counted; `null` until one was made after the request. */
  last: Moment | null;
};

export type LimitState = {
  inForce: Limits;
  raise: Raise | null;
  /** What was stored could not be read: look-only stands in for it. */
  isDamaged?: true | undefined;
};

export const noLimits: Limits = {
  order: null,
  day: null,
  week: null,
  month: null,
  channel: null,
  isLookOnly: false,
};

/** Where nobody knows what the limits were, nothing is ordered. */
export const damagedLimits: LimitState = {
  inForce: { ...noLimits, isLookOnly: true },
  raise: null,
  isDamaged: true,
};

/** Now, where no read was made for this question: this computer's clock is believed since the last one. */
export const likelyNow = (read: Moment | null | undefined, at: number): Moment =>
  read?.serverAt === undefined ? { at } : { at, serverAt: read.serverAt + Math.max(0, at - read.at) };

/** Orders are found by this computer's clock: where it is behind the panel's by more, they would look too old. */
const maxBehindMs = day;

export const isClockBehind = ({ at, serverAt = at }: Moment): boolean => serverAt - at > maxBehindMs;

/**
 * When the oldest orders that count now can have been made, by this computer's clock (milliseconds since 1970); `null`
 * where no limit counts any.
 */
export function countedSince(limits: Limits, { at, serverAt = at }: Moment): number | null {
  const longestMs = Math.max(...limitKinds.map((kind) => (limits[kind] === null ? 0 : countedMs[kind])));
  return longestMs === 0 ? null : Math.min(at, serverAt) - longestMs - 2 * maxBehindMs;
}

/** Whether there is a limit of an amount: look-only is none. */
export const isLimited = (limits: Limits): boolean => limitKinds.some((kind) => limits[kind] !== null);
