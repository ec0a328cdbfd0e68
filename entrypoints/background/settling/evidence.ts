import { estimate } from '@/utils/money/estimate';
import type { Order } from '@/utils/orders/order';
import { isAwaited, isOpen } from '@/utils/orders/order-state';
import type { Account } from '../account/account';
import type { Evidence, Reading } from './settle-rule';
import { isUsedElsewhere } from './used-elsewhere';
import { endOf, waited } from './waited';

const minute = 60_000;
/** How long a charge that does not come at once was seen to take. */
export const lateChargeMs = 15 * minute;

/**
 * The reads after an order ended. What was read before its own first read does not count, whatever its time: a clock
 * that was set back has left reads "from the future".
 */
export function readsAfter(account: Account, before: Reading, endedAt: number): Reading[] {
  const own = account.reads.findLastIndex(({ at }) => at === before.at);
  const end = endOf(before, endedAt);
  const isAfter = ({ at, serverAt }: Reading) =>
    serverAt !== undefined && end.serverAt !== undefined ? serverAt > end.serverAt : at > endedAt;
  return account.reads.slice(own + 1).filter(isAfter);
}

/** Whether other orders of ours may have moved the balance: by time, or noted later than this order was sent. */
function isDisturbed(order: Order, account: Account, others: Order[], beforeAt: number): boolean {
  const since = account.chargesAtOnce === true ? beforeAt : beforeAt - lateChargeMs;
  const own = account.movements.findIndex(({ uuid }) => uuid === order.uuid);
  const isMoved = account.movements.some(
    ({ uuid, at }, index) => uuid !== order.uuid && (at >= since || index > own),
  );
  // On its way when the first read was made: it is in that read or not, nobody knows.
  const wasOnItsWay = ({ sentAt, endedAt }: Order) =>
    sentAt !== null && sentAt <= beforeAt && (endedAt === null || endedAt >= beforeAt);
  return isMoved || others.some(wasOnItsWay);
}

/** What an order should cost in each reading of its rate, as far as charges have shown which one is right. */
export const costsOf = ({ rate, quantity }: Order, { learntUnit }: Account) =>
  estimate(rate, quantity, learntUnit, null).map(({ cost }) => cost);

/**
 * The stored evidence about an order, or `null` when it was recorded before anything was read. `open` holds the open
 * orders. The unit of `rate` counts only as charges have shown it: what the user set is no evidence.
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
