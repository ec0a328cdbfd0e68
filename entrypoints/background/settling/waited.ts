import { laterOf, type Moment } from '@/utils/orders/moment';
import type { BalanceReading } from '@/utils/orders/order';

/** The longest gap between two reads for which this computer's clock alone counts: it may have been corrected. */
const maxOwnGapMs = 60_000;
/** Far longer than any request takes. */
const maxRequestMs = 3 * 60_000;

const clamp = (ms: number, max: number) => Math.min(Math.max(ms, 0), max);

/** Milliseconds between two reads: by the panel's clock where both have it, else by ours up to `maxOwnGapMs`. */
function gap(earlier: Moment, later: Moment): number {
  if (earlier.serverAt !== undefined && later.serverAt !== undefined) {
    return Math.max(0, later.serverAt - earlier.serverAt);
  }
  return clamp(later.at - earlier.at, maxOwnGapMs);
}

/** The end of a request that began after this read, on both clocks: the panel's advanced as far as ours. */
export function endOf(before: BalanceReading, endedAt: number): Moment {
  const { at, serverAt } = before;
  return {
    at: endedAt,
    ...(serverAt !== undefined && { serverAt: serverAt + clamp(endedAt - at, maxRequestMs) }),
  };
}

/** Milliseconds from a moment to the last of the reads after it; a clock that jumps adds nothing. */
export function waited(from: Moment, reads: readonly Moment[]): number {
  let last = from;
  let sum = 0;
  for (const read of reads) {
    sum += gap(last, read);
    last = laterOf(last, read);
  }
  return sum;
}
