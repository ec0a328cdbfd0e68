import { addMoney, compareMoney, subtractMoney, type Decimal } from '../money/money';
import type { Moment } from '../orders/moment';
import type { Order } from '../orders/order';
import { mayBeSameTarget } from '../orders/order-target';
import type { Spent } from './counted-cost';
import { countedMs, limitKinds, type Limit, type LimitKind, type Limits } from './limits';

/** An order that is to be made; its cost in the dearest reading that may be right, `null` where nobody knows it. */
export type Planned = {
  target: Pick<Order, 'platform' | 'channel' | 'link'>;
  cost: Decimal | null;
  currency: string | null;
};

/** Why an order may not be made. */
export type Refusal =
  | { why: 'lookOnly' }
  | { why: 'otherCurrency'; limit: Limit }
  | { why: 'priceUnknown' }
  | { why: 'tooDear'; kind: LimitKind; limit: Limit }
  | { why: 'notCounted'; kind: LimitKind }
  /** `fitsInMs`: how long until enough of what was spent counts no more. */
  | { why: 'used'; kind: LimitKind; fitsInMs: number };

/** What is left of a limit; `null` where an order that counts has no known cost. */
export type Left = { kind: LimitKind; limit: Limit; left: Decimal | null };

/**
 * How long ago something was, in milliseconds. Where the panel's clock is known of both it decides: this computer's may
 * have been set meanwhile. Of two clocks for one moment the earlier is believed, so that a jump forward frees nothing.
 */
function ageOf(then: Moment, now: Moment): number {
  if (then.serverAt !== undefined && now.serverAt !== undefined) return now.serverAt - then.serverAt;
  return Math.min(now.at, now.serverAt ?? Infinity) - then.at;
}

/** How long something still counts towards a limit, in milliseconds; 0 or less: no more. */
export const restOf = (kind: LimitKind, then: Moment, now: Moment): number =>
  countedMs[kind] - ageOf(then, now);

/** Whether orders may be for the same channel, told once for each spelling. */
function isSameAs(target: Planned['target'] | null): (other: Spent) => boolean {
  const told = new Map<string, boolean>();
  return ({ platform, channel, link }) => {
    const key = JSON.stringify([platform, channel, link]);
    const isSame = told.get(key) ?? (target !== null && mayBeSameTarget({ platform, channel, link }, target));
    told.set(key, isSame);
    return isSame;
  };
}

function countedBy(kind: LimitKind, spent: Spent[], target: Planned['target'] | null, now: Moment): Spent[] {
  if (kind === 'order') return [];
  const counted = spent.filter(({ moment }) => restOf(kind, moment, now) > 0);
  return kind === 'channel' ? counted.filter(isSameAs(target)) : counted;
}

/** `null` where one of them is not known. */
function sumOf(spent: Spent[]): Decimal | null {
  const costs = spent.flatMap(({ cost }) => cost ?? []);
  return costs.length < spent.length ? null : costs.reduce(addMoney, '0');
}

/** When enough has gone out of the window for a sum that is too high by `excess`. */
function fitsInMs(kind: LimitKind, spent: Spent[], excess: Decimal, now: Moment): number {
  let left = excess;
  const leaving = spent
    .map(({ cost, moment }) => ({ cost: cost ?? '0', rest: restOf(kind, moment, now) }))
    .toSorted((a, b) => a.rest - b.rest);
  for (const { cost, rest } of leaving) {
    left = subtractMoney(left, cost);
    if (compareMoney(left, '0') <= 0) return rest;
  }
  return countedMs[kind];
}

function judgeOne(
  kind: LimitKind,
  limit: Limit,
  planned: Planned & { cost: Decimal },
  spent: Spent[],
  now: Moment,
): Refusal | null {
  if (compareMoney(planned.cost, limit.amount) > 0) return { why: 'tooDear', kind, limit };
  const counted = countedBy(kind, spent, planned.target, now);
  const sum = sumOf(counted);
  if (sum === null) return { why: 'notCounted', kind };
  const excess = subtractMoney(addMoney(sum, planned.cost), limit.amount);
  if (compareMoney(excess, '0') <= 0) return null;
  return { why: 'used', kind, fitsInMs: fitsInMs(kind, counted, excess, now) };
}

/** Of several reasons the one that lasts longest is told: when it is over, the order fits. */
const lastsMs = (refusal: Refusal): number => (refusal.why === 'used' ? refusal.fitsInMs : Infinity);

/** Whether an order may be made after what was spent; `null` is yes. Pure: run it at the last moment. */
export function judge(limits: Limits, planned: Planned, spent: Spent[], now: Moment): Refusal | null {
  if (limits.isLookOnly) return { why: 'lookOnly' };
  const set = limitKinds.flatMap((kind) => (limits[kind] === null ? [] : [{ kind, limit: limits[kind] }]));
  if (set.length === 0) return null;
  const other = set.find(({ limit }) => limit.currency !== planned.currency);
  if (other !== undefined) return { why: 'otherCurrency', limit: other.limit };
  const { cost } = planned;
  if (cost === null) return { why: 'priceUnknown' };
  const refusals = set.flatMap(
    ({ kind, limit }) => judgeOne(kind, limit, { ...planned, cost }, spent, now) ?? [],
  );
  return refusals.toSorted((a, b) => lastsMs(b) - lastsMs(a))[0] ?? null;
}

/** What is left of each limit in this currency. Without a target the one for a channel is left out. */
export function leftOf(
  limits: Limits,
  { target, currency }: { target: Planned['target'] | null; currency: string | null },
  spent: Spent[],
  now: Moment,
): Left[] {
  return limitKinds.flatMap((kind) => {
    const limit = limits[kind];
    if (limit === null || limit.currency !== currency || (kind === 'channel' && target === null)) return [];
    const sum = sumOf(countedBy(kind, spent, target, now));
    const left = sum === null ? null : subtractMoney(limit.amount, sum);
    return [{ kind, limit, left: left?.startsWith('-') ? '0' : left }];
  });
}
