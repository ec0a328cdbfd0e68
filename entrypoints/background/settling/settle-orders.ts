import { compareMoney, subtractMoney, type Decimal } from '@/utils/money/money';
import { isNear, stepOf } from '@/utils/money/near';
import { readNewestOrders, readOpenOrders } from '@/utils/orders-db/read-orders';
import type { Order, OrderStep } from '@/utils/orders/order';
import { changeOrder, moveOrder } from '@/utils/orders/order-state';
import { changeAccount, readAccount, type Account } from '../account/account';
import { changeStoredOrder } from '../records/order-journal';
import { costsOfOthers, evidenceOf, readsAfter } from './evidence';
import { maxWaitMs, settle, verdictOfFall, wouldShow, type Evidence } from './settle-rule';
import { maxSummedOrders, sumsOf } from './sums';
import { endOf, waited } from './waited';
import { watchOrders } from './watch-orders';

const minute = 60_000;
/** A read within this time after an order shows whether the account charges at once. */
const atOnceMs = minute;
const isSameStep = (a: OrderStep | undefined, b: OrderStep) => a?.kind === b.kind && a.at === b.at;

function afterSettling(order: Order, account: Account, open: Order[]): Order | null {
  const evidence = evidenceOf(order, account, open);
  const last = evidence?.reads.at(-1);
  if (order.state !== 'unknown' || !evidence || !last) return null;
  const step: OrderStep = { at: last.at, kind: 'balance', text: last.amount };
  const { state, times } = settle(evidence);
  if (state === 'unknown') return isSameStep(order.steps.at(-1), step) ? null : changeOrder(order, {}, step);
  const moved = moveOrder(order, state, {}, step);
  return times === 2 ? changeOrder(moved, {}, { at: last.at, kind: 'fellTwice', text: null }) : moved;
}

/** Whether other orders of ours may have caused the whole fall. */
const mayBeOthers = (fall: Decimal, others: Decimal[] | null, { decimals }: Evidence): boolean =>
  others === null ||
  others.length > maxSummedOrders ||
  sumsOf(others).some((sum) => isNear(fall, sum, stepOf(decimals)));

/** Orders that were not sent, among which the newest that was is looked for. */
const maxUnsent = 5;

const readNewestSent = async (): Promise<Order | undefined> =>
  (await readNewestOrders(maxUnsent)).find(({ sentAt }) => sentAt !== null);

/** An order that the panel answered. One whose id the user attached is taken for placed because of a fall, which may be another's. */
const isAnswered = ({ state, steps }: Order): boolean =>
  state === 'placed' && steps.some(({ kind }) => kind === 'placed');

/**
 * Learns from the first read after the newest order whether the account charges at once. That it does may be learnt at a
 * later read too: the worker may have died between the first one and here.
 */
async function learnCharging(id: string, account: Account, open: Order[]): Promise<void> {
  const [last] = await readNewestOrders(1);
  // The next one may be recorded, and not sent, by the time of the read.
  const newest = last?.sentAt === null ? await readNewestSent() : last;
  if (newest === undefined || !isAnswered(newest) || newest.account !== id) return;
  const evidence = evidenceOf(newest, account, open);
  const [read, ...later] = evidence?.reads ?? [];
  if (!evidence || !read || newest.endedAt === null) return;
  // The first one may be forgotten.
  if (later.length > 0 && !account.reads.some(({ at }) => at === evidence.before.at)) return;
  const fall = subtractMoney(evidence.before.amount, read.amount);
  const isUnchanged =
    // What keeps orders from being called not placed may be learnt late.
    (later.length === 0 || account.chargesAtOnce === true) &&
    !evidence.isDisturbed &&
    wouldShow(evidence) &&
    compareMoney(evidence.before.amount, read.amount) === 0;
  const isCharged =
    !fall.startsWith('-') &&
    (!evidence.isDisturbed || !mayBeOthers(fall, costsOfOthers(newest, account, read), evidence)) &&
    verdictOfFall(fall, evidence, stepOf(evidence.decimals)).state === 'placedIdLost';
  const isSoon = waited(endOf(evidence.before, newest.endedAt), [read]) < atOnceMs;
  if (!isUnchanged && !(isCharged && isSoon)) return;
  const chargesAtOnce = !isUnchanged;
  if (chargesAtOnce !== account.chargesAtOnce)
    await changeAccount(id, (known): Account => ({ ...known, chargesAtOnce }));
}

/** Runs the settling rule on the account's unknown orders, then the watch. Call it after each balance read and poll. */
export async function settleOrders(id: string): Promise<void> {
  const [account, open] = await Promise.all([readAccount(id), readOpenOrders()]);
  for (const { uuid, account: owner, state } of open) {
    if (owner === id && state === 'unknown')
      await changeStoredOrder(uuid, (order) => afterSettling(order, account, open));
  }
  await learnCharging(id, account, open);
  await watchOrders(id);
}

/** Balance reads after each order that was sent, in milliseconds after its end (money-safety rules). */
const looks = [5_000, minute, 2 * minute, maxWaitMs];

/** When to read the balance next for orders that are unknown or watched, in milliseconds since 1970, or `null`. */
export function nextLookAt(orders: Order[], account: Account, now: number): number | null {
  const times = orders.flatMap(({ state, watched, balanceBefore, endedAt }) => {
    const isLookedAt = state === 'unknown' || watched === 1;
    if (!isLookedAt || balanceBefore === null || endedAt === null) return [];
    const reads = readsAfter(account, balanceBefore, endedAt);
    const waitedMs = waited(endOf(balanceBefore, endedAt), reads);
    const next = looks.find((wait) => wait > waitedMs);
    // A clock that was set back must not delay the read.
    const from = Math.min(reads.at(-1)?.at ?? endedAt, now);
    return next === undefined ? [] : [from + next - waitedMs];
  });
  return times.length === 0 ? null : Math.min(...times);
}
