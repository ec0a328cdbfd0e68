import { estimate } from '@/utils/money/estimate';
import type { Decimal } from '@/utils/money/money';
import type { Order } from '@/utils/orders/order';
import { isAwaited, isOpen } from '@/utils/orders/order-state';
import type { Account } from '../account/account';
import type { Evidence, Reading } from './settle-rule';
import { isUsedElsewhere } from './used-elsewhere';
import { endOf, waited } from './waited';

const minute = 60_000;
/** How late a charge was seen to come, where it does not come at once. */
export const lateChargeMs = 15 * minute;

/** `Date` headers count whole seconds. */
const isSameSecond = (a: number, b: number) => Math.floor(a / 1000) === Math.floor(b / 1000);

/**
 * The reads after the end of an order's request. Those before its own first read do not count, whatever their time: a
 * clock that was set back has left reads "from the future".
 */
export function readsAfter(account: Account, before: Reading, endedAt: number): Reading[] {
  const own = account.reads.findLastIndex(({ at }) => at === before.at);
  const end = endOf(before, endedAt);
  const isAfter = ({ at, serverAt }: Reading) =>
    serverAt !== undefined && end.serverAt !== undefined
      ? serverAt > end.serverAt || (at > endedAt && isSameSecond(serverAt, end.serverAt))
      : at > endedAt;
  return account.reads.slice(own + 1).filter(isAfter);
}

/**
 * Whether other orders of ours may have moved the balance: by their time, or because they were noted after this one.
 */
function isDisturbed(order: Order, account: Account, others: Order[], beforeAt: number): boolean {
  const since = account.chargesAtOnce === true ? beforeAt : beforeAt - lateChargeMs;
  const own = account.movements.findIndex(({ uuid }) => uuid === order.uuid);
  const isMoved = account.movements.some(
    ({ uuid, at }, index) => uuid !== order.uuid && (at >= since || index > own),
  );
  // It was on its way during the first read, which may show its charge or not.
  const wasOnItsWay = ({ sentAt, endedAt }: Order) =>
    sentAt !== null && sentAt <= beforeAt && (endedAt === null || endedAt >= beforeAt);
  return isMoved || others.some(wasOnItsWay);
}

/**
 * Costs of other orders of ours that may have been charged between this order's first read and `to`; `null` where one
 * is unknown, or something else of ours moved the balance.
 */
export function costsOfOthers(
  { uuid, balanceBefore }: Order,
  { movements, reads, chargesAtOnce }: Account,
  to: Reading,
): Decimal[] | null {
  const own = movements.findIndex((movement) => movement.uuid === uuid);
  if (own < 0 || balanceBefore === null) return null;
  // A panel that charges late may still charge for earlier orders.
  const since = chargesAtOnce === true ? balanceBefore.at : balanceBefore.at - lateChargeMs;
  const place = (time: number | undefined) => reads.findLastIndex(({ at }) => at === time);
  const last = place(to.at);
  const isSentAfter = (readAt: number | undefined) => last >= 0 && place(readAt) >= last;
  const others = movements.filter(
    ({ uuid: other, at, readAt }, index) =>
      other !== uuid && (index > own || at >= since) && !isSentAfter(readAt),
  );
  const costs = others.flatMap(({ cost }) => cost ?? []);
  return costs.length < others.length ? null : costs;
}

/** The expected cost for each unit that `rate` may have; one where a charge has shown the unit, none without a rate. */
export const costsOf = ({ rate, quantity }: Order, { learntUnit }: Account) =>
  estimate(rate, quantity, learntUnit, null).map(({ cost }) => cost);

/**
 * The stored evidence about an order; `null` while it has no first read or no end. `open` holds all open orders. The
 * unit of `rate` counts only where a charge has shown it: the user's setting is no evidence.
 */
export function evidenceOf(order: Order, account: Account, open: Order[]): Evidence | null {
  const { balanceBefore: before, endedAt } = order;
  if (before === null || endedAt === null) return null;
  const reads = readsAfter(account, before, endedAt);
  const others = open.filter(
    (other) => other.account === order.account && other.uuid !== order.uuid && isAwaited(other),
  );
  const isKnown = (other: Order) =>
    other.state === 'intent' ||
    (other.state === 'placed' && (account.areOrdersAsked === true || !isOpen(other)));
  return {
    before,
    waitedMs: waited(endOf(before, endedAt), reads),
    costs: costsOf(order, account),
    reads,
    isDisturbed: isDisturbed(order, account, others, before.at),
    areOthersKnown: others.every(isKnown) && !isUsedElsewhere(account, before.at),
    chargesAtOnce: account.chargesAtOnce === true,
    decimals: account.decimals,
  };
}
