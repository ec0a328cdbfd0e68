import * as z from 'zod/mini';
import { compareMoney, readDecimal } from '../money/money';
import { timeShape } from '../shapes';
import { thinEvenly } from '../thin-evenly';

/** From when on (ms since 1970) a list of services had this rate. */
export const ratePointSchema = z.tuple([
  timeShape,
  z.string().check(z.refine((value) => readDecimal(value) === value)),
]);
export type RatePoint = z.infer<typeof ratePointSchema>;

/** The rates of one service over time, as an account's lists had them. */
export type RateHistory = { account: string; service: string; points: RatePoint[] };

export const maxRatePoints = 48;

/** The points of what is stored, or stands in a file, without damaged ones, in the order of time. */
export const readPoints = (stored: unknown): RatePoint[] =>
  (Array.isArray(stored) ? stored : [])
    .flatMap((each: unknown) => {
      const read = ratePointSchema.safeParse(each);
      return read.success ? [read.data] : [];
    })
    .toSorted(([a], [b]) => a - b)
    .slice(-10 * maxRatePoints);

/**
 * The points with the rate of a newer list. One that the last list had too is no news: `null`. Points that are later
 * than it are of a clock that was put back since, and go.
 */
export function withRate(points: readonly RatePoint[], [at, rate]: RatePoint): RatePoint[] | null {
  const earlier = points.filter(([before]) => before < at);
  const last = earlier.at(-1);
  const isSame = last !== undefined && compareMoney(last[1], rate) === 0;
  if (isSame && earlier.length === points.length) return null;
  return isSame ? earlier : thinEvenly([...earlier, [at, rate]], maxRatePoints);
}

/**
 * The points of here and of a file as one history; of two for one moment, the one of here. It stays even where it
 * changes nothing, or the file's would take its place the next time.
 */
export function mergeRates(here: readonly RatePoint[], there: readonly RatePoint[]): RatePoint[] {
  const theirs = new Map(there);
  const sorted = [...new Map([...there, ...here])].toSorted(([a], [b]) => a - b);
  const changes = sorted.filter(([at, rate], index) => {
    const others = [sorted[index - 1]?.[1] ?? rate, theirs.get(at) ?? rate];
    return index === 0 || others.some((other) => compareMoney(rate, other) !== 0);
  });
  return thinEvenly(changes, maxRatePoints);
}
