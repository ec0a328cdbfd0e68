import type { BalanceReading } from '@/utils/orders/order';

/** Longest that this computer's clock alone is believed between two reads: it may have been put right meanwhile. */
const maxOwnGapMs = 60_000;
/** Far longer than one request lasts. */
const maxRequestMs = 3 * 60_000;

const clamp = (ms: number, max: number) => Math.min(Math.max(ms, 0), max);

/** Milliseconds between two reads: by the panel's clock where both have it, else by ours, as far as that is believed. */
function gap(earlier: Moment, later: Moment): number {
  if (earlier.serverAt !== undefined && later.serverAt !== undefined) {
    return Math.max(0, later.serverAt - earlier.serverAt);
  }
  return clamp(later.at - earlier.at, maxOwnGapMs);
}

type Moment = Pick<BalanceReading, 'at' | 'serverAt'>;

/** When a request ended that began after this read: the panel's clock went on as far as ours did. */
export function endOf(before: BalanceReading, endedAt: number): Moment {
  const { at, serverAt } = before;
  return {
    at: endedAt,
    ...(serverAt !== undefined && { serverAt: serverAt + clamp(endedAt - at, maxRequestMs) }),
  };
}

/** How long it was from a moment to the last of the reads after it, in milliseconds; a clock that jumps adds nothing. */
export function waited(from: Moment, reads: readonly Moment[]): number {
  let last = from;
  let sum = 0;
  for (const read of reads) {
    sum += gap(last, read);
    last = read;
  }
  return sum;
}
