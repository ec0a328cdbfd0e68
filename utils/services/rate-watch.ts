import * as z from 'zod/mini';
import { compareMoney, readDecimal, type Decimal } from '../money/money';
import { hasRisenBy } from '../money/percent';

const rate = z.string().check(z.refine((value) => readDecimal(value) === value));
/** No id that is read from the panel is longer. */
const maxIdChars = 100;
export const maxRisePercent = 1000;
export const maxWatches = 200;

/** The user wants to be told of a service's rate. */
export const rateWatchSchema = z.object({
  service: z.string().check(z.minLength(1), z.maxLength(maxIdChars)),
  /** As it was when it was set. */
  name: z.string().check(z.maxLength(1000)),
  /** Below this. */
  below: z.nullable(rate),
  /** By more than so many percent above `from`, the rate when it was set. */
  rise: z.nullable(z.number().check(z.int(), z.gte(1), z.lte(maxRisePercent))),
  from: z.nullable(rate),
});
export type RateWatch = z.infer<typeof rateWatchSchema>;

/** What the user wants to be told of and is so now. */
export type RateFact = 'below' | 'rise';

export function factsOf({ below, rise, from }: RateWatch, now: Decimal): RateFact[] {
  const isBelow = below !== null && compareMoney(now, below) < 0;
  const hasRisen = rise !== null && from !== null && hasRisenBy(from, now, rise);
  return [...(isBelow ? ['below' as const] : []), ...(hasRisen ? ['rise' as const] : [])];
}

/** The stored watches, one for a service, without damaged ones. */
export function readWatches(stored: unknown): RateWatch[] {
  const read = (Array.isArray(stored) ? stored : []).flatMap((each: unknown) => {
    const rateWatch = rateWatchSchema.safeParse(each);
    return rateWatch.success ? [rateWatch.data] : [];
  });
  return [...new Map(read.map((rateWatch) => [rateWatch.service, rateWatch])).values()].slice(0, maxWatches);
}
