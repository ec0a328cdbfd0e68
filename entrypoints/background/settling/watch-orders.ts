import { readOpenOrders } from '@/utils/orders-db/read-orders';
import type { Order } from '@/utils/orders/order';
import { changeOrder, moveOrder } from '@/utils/orders/order-state';
import { readAccount, type Account } from '../account/account';
import { changeStoredOrder } from '../records/order-journal';
import { costsOf, lateChargeMs, readsAfter } from './evidence';
import { maxWaitMs } from './settle-rule';
import { isUsedElsewhere } from './used-elsewhere';
import { endOf, waited } from './waited';
import { watch, type WatchEvidence, type WatchVerdict } from './watch-rule';

/** The charge that `status` told, once it did; what it should be until then. */
const knownCosts = (order: Order, account: Account) =>
  order.report?.charge == null ? costsOf(order, account) : [order.report.charge];

/** What other orders of ours may have cost meanwhile, or `null` where one of them moved the balance by nobody knows what. */
function costsOfOthers({ uuid, balanceBefore }: Order, account: Account): WatchEvidence['others'] {
  const own = account.movements.findIndex((movement) => movement.uuid === uuid);
  if (own < 0 || balanceBefore === null) return null;
  // A panel that charges late may still be charging for what was ordered before.
  const since = account.chargesAtOnce === true ? balanceBefore.at : balanceBefore.at - lateChargeMs;
  const others = account.movements.filter(
    (movement, index) => movement.uuid !== uuid && (index > own || movement.at >= since),
  );
  const costs = others.flatMap(({ cost }) => cost ?? []);
  return costs.length < others.length ? null : costs;
}

/** States in which the record says that the panel took the order; of the others it says that it did not. */
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
    reads,
    waitedMs: waited(endOf(before, endedAt), reads),
    costs: knownCosts(order, account),
    others: costsOfOthers(order, account),
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
  // Somebody orders with this key elsewhere too: the fall may be theirs.
  const state = isUsedElsewhere(account, from.at) ? 'ambiguous' : 'placedIdLost';
  return moveOrder(order, state, { isSeen: false }, { at: to.at, kind: 'balance', text: to.amount });
}

/** The order after a look at the balance; `null` where nothing about it changed. */
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
 * The net under every guard: for ten minutes after its `add` each order of the account is watched, in whatever state it
 * is, for a fall of the balance that only a second charge of it, or a charge that its record denies, explains.
 */
export async function watchOrders(id: string): Promise<void> {
  const [account, open] = await Promise.all([readAccount(id), readOpenOrders()]);
  for (const order of open) {
    if (order.account !== id || afterWatching(order, account) === null) continue;
    await changeStoredOrder(order.uuid, (stored) => afterWatching(stored, account));
  }
}
