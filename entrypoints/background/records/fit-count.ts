/** How many orders there were, kept outside of their database. */
export type OrderCount = {
  /** Records as last counted: never more than there were. */
  count: number;
  /** When they were counted, to the day (milliseconds since 1970). */
  at: number;
  /** Unreadable copies out of the mirror, as last counted. */
  aside: number;
  /** Orders that are gone without having been erased, and when they were last counted. */
  lost: { count: number; seenAt: number } | null;
};

/** What there is now. */
export type Found = Pick<OrderCount, 'aside'> & { records: number };

/** The time of a count is written once a day. */
export const dayMs = 86_400_000;

/** An order of which an unreadable copy was kept aside since is not gone. */
const missingOf = (known: OrderCount, { records, aside }: Found): number =>
  known.count - records - Math.max(0, aside - known.aside);

function lostOf(known: OrderCount, found: Found): OrderCount['lost'] {
  const missing = missingOf(known, found);
  if (missing <= 0) return known.lost;
  return { count: missing + (known.lost?.count ?? 0), seenAt: known.at };
}

/** The count that fits what was found; the known one itself where nothing has to be written. */
export function fitCount(known: OrderCount | null, found: Found, now: number): OrderCount {
  const { records, aside } = found;
  if (known === null) return { count: records, at: now, aside, lost: null };
  const isSame = known.count === records && known.aside === aside;
  if (isSame && Math.abs(now - known.at) < dayMs) return known;
  return { count: records, at: now, aside, lost: lostOf(known, found) };
}
