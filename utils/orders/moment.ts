import type { BalanceReading } from './order';

/** A time by this computer's clock and, where it is known, by the panel's (milliseconds since 1970). */
export type Moment = Pick<BalanceReading, 'at' | 'serverAt'>;

/** A clock that goes back by more was set: it is believed from then on. */
const maxBackMs = 60_000;

/**
 * The read from which the next wait is counted: `after`, unless the panel dated it a little before the one that came
 * first, as two servers of it may. What lies between would be counted once more.
 */
export function laterOf<Read extends Moment>(first: Read, after: Read): Read {
  if (first.serverAt === undefined || after.serverAt === undefined) return after;
  const backMs = first.serverAt - after.serverAt;
  return backMs > 0 && backMs <= maxBackMs ? first : after;
}
