/** Something with a time in front, in milliseconds since 1970. */
export type Timed = readonly [at: number, ...rest: unknown[]];

/** The place of the inner point whose neighbours are nearest to each other: without it the least is missing. */
function leastMissed(points: readonly Timed[]): number {
  let [place, least] = [1, Infinity];
  for (let at = 1; at < points.length - 1; at += 1) {
    const gap = (points[at + 1]?.[0] ?? 0) - (points[at - 1]?.[0] ?? 0);
    if (gap < least) [place, least] = [at, gap];
  }
  return place;
}

/** At most `max` (two or more) of the points, which are in the order of their times: the first and the last always. */
export function thinEvenly<Point extends Timed>(points: readonly Point[], max: number): Point[] {
  const kept = [...points];
  while (kept.length > max) kept.splice(leastMissed(kept), 1);
  return kept;
}
