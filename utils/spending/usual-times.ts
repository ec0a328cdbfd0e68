import { timeOfBin } from './order-sums';
import type { ServiceRecord } from './service-record';

/** How long orders took from sent to completed, in milliseconds. */
export type UsualTimes = {
  /** Of how many completed orders. */
  count: number;
  median: number;
  /** At least eight of ten took between these; of fewer than ten orders, all did. */
  low: number;
  high: number;
};

/** Fewer completed orders than this say nothing. */
export const minKnown = 3;

/** Times are kept to within about 4.5 % (`order-sums.ts`): the range is that much wider. */
const blur = 2 ** (1 / 16);

/** The time of the order at this place, when all are sorted by their times, the first at 1. */
function timeAt(times: ServiceRecord['times'], place: number): number {
  let passed = 0;
  for (const [bin, count] of times) {
    passed += count;
    if (passed >= place) return timeOfBin(bin);
  }
  return timeOfBin(times.at(-1)?.[0] ?? 0);
}

/** What is usual of a service by the account's own orders; `null` where too few of them are completed. */
export function usualTimes({ times }: Pick<ServiceRecord, 'times'>): UsualTimes | null {
  const count = times.reduce((sum, [, each]) => sum + each, 0);
  if (count < minKnown) return null;
  const left = Math.ceil(count / 10);
  return {
    count,
    median: timeAt(times, Math.ceil(count / 2)),
    low: timeAt(times, left) / blur,
    high: timeAt(times, count + 1 - left) * blur,
  };
}
