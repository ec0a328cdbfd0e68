import { compareMoney } from '../money/money';
import { laterOf, type Moment } from '../orders/moment';
import { limitKinds, type Limit, type Limits, type LimitState, type Raise } from './limits';

/** How long a raise waits. The half minute is for a balance read that was on its way when it was asked for. */
export const raiseWaitMs = 10.5 * 60_000;

/** Whether `to` allows more than `from`. Amounts of two currencies cannot be compared, so that another one may. */
const isRaised = (from: Limit | null, to: Limit | null): boolean =>
  from !== null && (to === null || from.currency !== to.currency || compareMoney(to.amount, from.amount) > 0);

const allowsMore = (from: Limits, to: Limits): boolean =>
  (from.isLookOnly && !to.isLookOnly) || limitKinds.some((kind) => isRaised(from[kind], to[kind]));

/** What of `to` is no raise; the rest stays as it is. */
function lowered(from: Limits, to: Limits): Limits {
  const limits = { ...from, isLookOnly: from.isLookOnly || to.isLookOnly };
  for (const kind of limitKinds) if (!isRaised(from[kind], to[kind])) limits[kind] = to[kind];
  return limits;
}

/** What the limits are to become, once nothing waits any more. */
export const wantedOf = ({ inForce, raise }: LimitState): Limits => raise?.to ?? inForce;

/**
 * The limits after the user asked for others: what is lowered works at once, what is raised waits. What waits longer
 * already goes on waiting only where nothing more is asked for than before.
 */
export function request(state: LimitState, to: Limits): LimitState {
  const inForce = lowered(state.inForce, to);
  if (!allowsMore(inForce, to)) return { ...state, inForce: to, raise: null };
  const { raise } = state;
  const isMore = raise === null || allowsMore(raise.to, to);
  return { ...state, inForce, raise: isMore ? { to, waitedMs: 0, last: null } : { ...raise, to } };
}

/** When the wait is over at the earliest, by this computer's clock; `null` where no read has begun it. */
export const endOfWait = ({ last, waitedMs }: Raise, now: number): number | null =>
  // A clock that was set back must not put it off.
  last === null ? null : Math.min(last.at, now) + raiseWaitMs - waitedMs;

/** A panel that does not tell the time is asked so often: from one read to the next our clock is believed as long. */
const blindLookMs = 60_000;

/** When to look at the balance next for the sake of a raise, by this computer's clock; `null` where none waits. */
export function nextLookAtLimits({ raise }: LimitState, now: number): number | null {
  if (raise === null) return null;
  const end = endOfWait(raise, now) ?? now;
  return raise.last?.serverAt === undefined ? Math.min(end, now + blindLookMs) : end;
}

/** The limits after a balance read, `gapMs` after the last one by a clock that does not jump (`waited.ts`). */
export function afterRead(state: LimitState, read: Moment, gapMs: number): LimitState {
  const { raise } = state;
  if (raise === null) return state;
  const { last } = raise;
  const waitedMs = last === null ? 0 : raise.waitedMs + gapMs;
  if (waitedMs >= raiseWaitMs) return { inForce: raise.to, raise: null };
  return { ...state, raise: { ...raise, waitedMs, last: last === null ? read : laterOf(last, read) } };
}
