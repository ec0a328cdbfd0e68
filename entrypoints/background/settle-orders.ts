import { estimate } from '@/utils/estimate';
import { compareMoney, subtractMoney } from '@/utils/money';
import type { Order, OrderStep } from '@/utils/order';
import { changeOrder, moveOrder } from '@/utils/order-state';
import { readNewestOrders, readOpenOrders } from '@/utils/orders-db';
import { changeAccount, rateUnitOf, type Account } from './account';
import { changeStoredOrder } from './order-journal';
import { longestWait, settle, stepOf, verdictOfFall, type Evidence } from './settle-rule';

const minute = 60_000;
/** How long after an order a read still tells that the account charges at once. */
const atOnce = minute;
/** How long a charge that does not come at once was seen to take. */
const lateCharge = 15 * minute;

/** The stored evidence about an order, or `null` when it was recorded before anything was read. */
export function evidenceOf(order: Order, account: Account): Evidence | null {
  const { balanceBefore: before, endedAt } = order;
  if (before === null || endedAt === null) return null;
  const readings = estimate(order.rate, order.quantity, rateUnitOf(account), null);
  const since = account.chargesAtOnce === true ? before.at : before.at - lateCharge;
  return {
    before,
    endedAt,
    costs: readings.map(({ cost }) => cost),
    reads: account.reads.filter(({ at }) => at > endedAt),
    isDisturbed: account.movements.some(({ uuid, at }) => uuid !== order.uuid && at >= since),
    chargesAtOnce: account.chargesAtOnce === true,
    decimals: account.decimals,
  };
}

function settled(order: Order, account: Account): Order | null {
  const evidence = evidenceOf(order, account);
  const last = evidence?.reads.at(-1);
  if (order.state !== 'unknown' || !evidence || !last) return null;
  const step: OrderStep = { at: last.at, kind: 'balance', text: last.amount };
  const { state, times } = settle(evidence);
  if (state === 'unknown') return changeOrder(order, {}, step);
  const moved = moveOrder(order, state, {}, step);
  return times === 2 ? changeOrder(moved, {}, { at: last.at, kind: 'fellTwice', text: null }) : moved;
}

/** Learns from the first read after the newest order whether this account charges at once. */
async function learnCharging(id: string, account: Account): Promise<void> {
  const [newest] = await readNewestOrders(1);
  if (newest?.state !== 'placed' || newest.account !== id) return;
  const evidence = evidenceOf(newest, account);
  const [read, ...later] = evidence?.reads ?? [];
  if (!evidence || !read || later.length > 0 || evidence.isDisturbed) return;
  const fall = subtractMoney(evidence.before.amount, read.amount);
  const isUnchanged = compareMoney(evidence.before.amount, read.amount) === 0;
  const isCharged =
    !fall.startsWith('-') &&
    verdictOfFall(fall, evidence, stepOf(evidence.decimals)).state === 'placedIdLost';
  const isSoon = read.at - evidence.endedAt <= atOnce;
  if (isUnchanged || (isCharged && isSoon)) {
    await changeAccount(id, (known): Account => ({ ...known, chargesAtOnce: !isUnchanged }));
  }
}

/** Runs the settling rule over every unknown order of the account. Called after every balance read. */
export async function settleOrders(id: string, account: Account): Promise<void> {
  const open = await readOpenOrders();
  for (const { uuid, account: owner, state } of open) {
    if (owner === id && state === 'unknown')
      await changeStoredOrder(uuid, (order) => settled(order, account));
  }
  await learnCharging(id, account);
}

/** When the balance is looked at after an order whose outcome is unknown (money-safety rules). */
const looks = [5_000, minute, 2 * minute, longestWait];

/** When to look at the balance next for the sake of unknown orders, or `null`. */
export function nextLookAt(orders: Order[], account: Account): number | null {
  const times = orders.flatMap(({ state, endedAt }) => {
    if (state !== 'unknown' || endedAt === null) return [];
    const lastRead = account.reads.at(-1)?.at ?? 0;
    const next = looks.find((wait) => endedAt + wait > lastRead);
    return next === undefined ? [] : [endedAt + next];
  });
  return times.length === 0 ? null : Math.min(...times);
}
