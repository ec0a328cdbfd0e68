import { estimate } from '@/utils/money/estimate';
import { compareMoney, subtractMoney } from '@/utils/money/money';
import { readNewestOrders, readOpenOrders } from '@/utils/orders-db/read-orders';
import type { Order, OrderStep } from '@/utils/orders/order';
import { changeOrder, isOpen, moveOrder } from '@/utils/orders/order-state';
import { changeAccount, readAccount, type Account } from '../account/account';
import { changeStoredOrder } from '../records/order-journal';
import {
  longestWait,
  settle,
  stepOf,
  verdictOfFall,
  wouldShow,
  type Evidence,
  type Reading,
} from './settle-rule';
import { isUsedElsewhere } from './used-elsewhere';

const minute = 60_000;
/** How long after an order a read still tells that the account charges at once. */
const atOnce = minute;
/** How long a charge that does not come at once was seen to take. */
const lateCharge = 15 * minute;

/**
 * The reads after an order ended. What was read before its own first read does not count, whatever its time: a clock
 * that was set back has left reads "from the future".
 */
function readsAfter(account: Account, before: Reading, endedAt: number): Reading[] {
  const own = account.reads.findLastIndex(({ at }) => at === before.at);
  return account.reads.slice(own + 1).filter(({ at }) => at > endedAt);
}

/** Whether other orders of ours may have moved the balance: by time, or noted later than this order was sent. */
function isDisturbed(order: Order, account: Account, others: Order[], beforeAt: number): boolean {
  const since = account.chargesAtOnce === true ? beforeAt : beforeAt - lateCharge;
  const own = account.movements.findIndex(({ uuid }) => uuid === order.uuid);
  const isMoved = account.movements.some(
    ({ uuid, at }, index) => uuid !== order.uuid && (at >= since || index > own),
  );
  // On its way when the first read was made: it is in that read or not, nobody knows.
  const wasOnItsWay = ({ sentAt, endedAt }: Order) =>
    sentAt !== null && sentAt <= beforeAt && (endedAt === null || endedAt >= beforeAt);
  return isMoved || others.some(wasOnItsWay);
}

/**
 * The stored evidence about an order, or `null` when it was recorded before anything was read. `open` holds the open
 * orders. The unit of `rate` counts only as charges have shown it: what the user set is no evidence.
 */
export function evidenceOf(order: Order, account: Account, open: Order[]): Evidence | null {
  const { balanceBefore: before, endedAt } = order;
  if (before === null || endedAt === null) return null;
  const others = open.filter((other) => other.account === order.account && other.uuid !== order.uuid);
  const isKnown = (other: Order) =>
    other.state === 'intent' ||
    (other.state === 'placed' && (account.areOrdersAsked === true || !isOpen(other)));
  return {
    before,
    endedAt,
    costs: estimate(order.rate, order.quantity, account.learntUnit, null).map(({ cost }) => cost),
    reads: readsAfter(account, before, endedAt),
    isDisturbed: isDisturbed(order, account, others, before.at),
    areOthersKnown: others.every(isKnown) && !isUsedElsewhere(account, before.at),
    chargesAtOnce: account.chargesAtOnce === true,
    decimals: account.decimals,
  };
}

const isSameStep = (a: OrderStep | undefined, b: OrderStep) => a?.kind === b.kind && a.at === b.at;

function settled(order: Order, account: Account, open: Order[]): Order | null {
  const evidence = evidenceOf(order, account, open);
  const last = evidence?.reads.at(-1);
  if (order.state !== 'unknown' || !evidence || !last) return null;
  const step: OrderStep = { at: last.at, kind: 'balance', text: last.amount };
  const { state, times } = settle(evidence);
  if (state === 'unknown') return isSameStep(order.steps.at(-1), step) ? null : changeOrder(order, {}, step);
  const moved = moveOrder(order, state, {}, step);
  return times === 2 ? changeOrder(moved, {}, { at: last.at, kind: 'fellTwice', text: null }) : moved;
}

/** Learns from the first read after the newest order whether this account charges at once. */
async function learnCharging(id: string, account: Account, open: Order[]): Promise<void> {
  const [newest] = await readNewestOrders(1);
  if (newest?.state !== 'placed' || newest.account !== id) return;
  const evidence = evidenceOf(newest, account, open);
  const [read, ...later] = evidence?.reads ?? [];
  if (!evidence || !read || later.length > 0 || evidence.isDisturbed) return;
  const fall = subtractMoney(evidence.before.amount, read.amount);
  const isUnchanged = wouldShow(evidence) && compareMoney(evidence.before.amount, read.amount) === 0;
  const isCharged =
    !fall.startsWith('-') &&
    verdictOfFall(fall, evidence, stepOf(evidence.decimals)).state === 'placedIdLost';
  const isSoon = read.at - evidence.endedAt <= atOnce;
  if (isUnchanged || (isCharged && isSoon)) {
    await changeAccount(id, (known): Account => ({ ...known, chargesAtOnce: !isUnchanged }));
  }
}

/** Runs the settling rule over every unknown order of the account. Called after every balance read and every poll. */
export async function settleOrders(id: string): Promise<void> {
  const [account, open] = await Promise.all([readAccount(id), readOpenOrders()]);
  for (const { uuid, account: owner, state } of open) {
    if (owner === id && state === 'unknown')
      await changeStoredOrder(uuid, (order) => settled(order, account, open));
  }
  await learnCharging(id, account, open);
}

/** When the balance is looked at after an order whose outcome is unknown (money-safety rules). */
const looks = [5_000, minute, 2 * minute, longestWait];

/** When to look at the balance next for the sake of unknown orders, or `null`. */
export function nextLookAt(orders: Order[], account: Account): number | null {
  const times = orders.flatMap((order) => {
    const evidence = order.state === 'unknown' ? evidenceOf(order, account, orders) : null;
    if (evidence === null) return [];
    const lastRead = evidence.reads.at(-1)?.at ?? 0;
    const next = looks.find((wait) => evidence.endedAt + wait > lastRead);
    return next === undefined ? [] : [evidence.endedAt + next];
  });
  return times.length === 0 ? null : Math.min(...times);
}
