import { readOpenOrders } from '@/utils/orders-db/read-orders';
import type { Order } from '@/utils/orders/order';
import { changeOrder, moveOrder } from '@/utils/orders/order-state';
import { readAccount, type Account } from '../account/account';
import { changeStoredOrder } from '../records/order-journal';
import { costsOf, costsOfOthers, readsAfter } from './evidence';
import { maxWaitMs } from './settle-rule';
import { isUsedElsewhere } from './used-elsewhere';
import { endOf, waited } from './waited';
import { watch, type WatchEvidence, type WatchVerdict } from './watch-rule';

/** The charge that `status` reported; until then the expected costs. */
const knownCosts = (order: Order, account: Account) =>
  order.report?.charge == null ? costsOf(order, account) : [order.report.charge];

/** The record says that the panel took the order, or that it did not; other states are not judged. */
const placedStates: ReadonlySet<Order['state']> = new Set<Order['state']>(['placed', 'placedIdLost']);
const deniedStates: ReadonlySet<Order['state']> = new Set<Order['state']>([
  'rejected',
  'notSent',
  'notPlaced',
]);

function evidenceOf(order: Order, account: Account): (WatchEvidence & { waitedMs: number }) | null {
  const { balanceBefore: before, endedAt } = order;
  if (before === null || endedAt === null) return null;
  const reads = readsAfter(account, before, endedAt);
  return {
    isPlaced: placedStates.has(order.state),
    before,
    reads: reads.map((read) => ({ ...read, others: costsOfOthers(order, account, read) })),
    waitedMs: waited(endOf(before, endedAt), reads),
    costs: knownCosts(order, account),
    decimals: account.decimals,
  };
}

function withVerdict(order: Order, account: Account, verdict: NonNullable<WatchVerdict>): Order {
  const { cost, to } = verdict;
  const from = order.balanceBefore ?? to;
  if (placedStates.has(order.state)) {
    if (order.chargedTwice !== undefined) return order;
    const found = { chargedTwice: { cost, from, to, isSeen: false } };
    return changeOrder(order, found, { at: to.at, kind: 'fellTwice', text: to.amount });
  }
  // Where somebody orders with this key elsewhere, the fall may be theirs.
  const state = isUsedElsewhere(account, from.at) ? 'ambiguous' : 'placedIdLost';
  return moveOrder(order, state, { isSeen: false }, { at: to.at, kind: 'balance', text: to.amount });
}

/** The order after a balance read; `null` where nothing about it changed. */
export function afterWatching(order: Order, account: Account): Order | null {
  if (order.watched !== 1) return null;
  const evidence = evidenceOf(order, account);
  if (evidence === null) return null;
  const isJudged = evidence.isPlaced || deniedStates.has(order.state);
  const verdict = isJudged ? watch(evidence) : null;
  const judged = verdict === null ? order : withVerdict(order, account, verdict);
  const isOver = evidence.waitedMs >= maxWaitMs;
  if (!isOver) return judged === order ? null : judged;
  const { watched: _over, ...rest } = judged;
  return changeOrder(rest, {});
}

/**
 * Catches what every guard may miss: for ten minutes after its `add`, each order of the account is watched for a fall
 * of the balance that only a second charge, or a charge that its record denies, explains.
 */
export async function watchOrders(id: string): Promise<void> {
  const [account, open] = await Promise.all([readAccount(id), readOpenOrders()]);
  for (const order of open) {
    if (order.account !== id || afterWatching(order, account) === null) continue;
    await changeStoredOrder(order.uuid, (stored) => afterWatching(stored, account));
  }
}
