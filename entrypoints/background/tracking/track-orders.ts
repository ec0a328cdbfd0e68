import { NamedError } from '@/utils/errors';
import { readOpenOrders } from '@/utils/orders-db/read-orders';
import type { Order } from '@/utils/orders/order';
import { isAwaited } from '@/utils/orders/order-state';
import { changeAccount, readAccount, type Account } from '../account/account';
import type { SavedKey } from '../account/api-key';
import { askPanel } from '../account/ask-panel';
import type { StatusAnswer } from '../panel/replies/parse-statuses';
import type { Urgency } from '../panel/request-queue';
import { changeOpenOrders } from '../records/order-journal';
import { hasMovedMoney, withMovements } from '../settling/balance-evidence';
import { settleOrders } from '../settling/settle-orders';
import { applyAnswer, hasEnded, unitShownBy } from './apply-status';
import { readBalance } from './read-balance';

/** Sibling panels take so many ids in one `status` (api.md). */
const idsPerRequest = 100;

type Placed = Order & { id: string };
const isDue = (order: Order, now: number): order is Placed =>
  order.state === 'placed' &&
  order.id !== null &&
  isAwaited(order) &&
  (order.lookAgainAt === null || order.lookAgainAt <= now);

async function learnUnit(saved: SavedKey, orders: Order[]): Promise<void> {
  for (const order of orders) {
    const unit = unitShownBy(order);
    if (unit === null) continue;
    await changeAccount(saved.account, (account): Account =>
      account.learntUnit === null ? { ...account, learntUnit: unit, learntFrom: order.id } : account,
    );
    return;
  }
}

type Change = { before: Order; after: Order };

function changesOf(orders: Placed[], answers: Map<string, StatusAnswer>, now: number): Change[] {
  return orders.flatMap((before) => {
    const after = applyAnswer(before, answers.get(before.id), now);
    return after === null ? [] : [{ before, after }];
  });
}

async function noteMovements(saved: SavedKey, changes: Change[]): Promise<void> {
  const moved = changes.filter(({ before, after }) => hasMovedMoney(before, after)).map(({ after }) => after);
  if (moved.length === 0) return;
  await changeAccount(saved.account, (account) => withMovements(account, moved, Date.now()));
}

/** Asks about one chunk of orders and saves those that changed. */
async function trackChunk(saved: SavedKey, orders: Placed[], urgency: Urgency) {
  const ids = orders.map(({ id }) => id);
  const { answer } = await askPanel(saved, urgency, (api) => api.readStatuses(ids));
  const now = Date.now();
  const changes = changesOf(orders, answer, now);
  // Before the records: a worker that dies in between must not forget that the balance moved.
  await noteMovements(saved, changes);
  const changed = new Set(changes.map(({ after }) => after.uuid));
  if (changed.size > 0) {
    await changeOpenOrders((order) =>
      changed.has(order.uuid) && order.id !== null ? applyAnswer(order, answer.get(order.id), now) : null,
    );
  }
  await learnUnit(
    saved,
    changes.map(({ after }) => after),
  );
  return {
    hasOneEnded: changes.some(({ before, after }) => hasEnded(before, after)),
    areAllAnswered: ids.every((id) => answer.get(id)?.kind === 'report'),
  };
}

/** Every open order is known now, so the last balance read may settle an unknown one. */
async function settleWhatIsKnown(saved: SavedKey, readBefore: number | undefined): Promise<void> {
  await changeAccount(saved.account, (account): Account => {
    // A balance that was read meanwhile may show more than the answers do.
    const isSameRead = account.reads.at(-1)?.at === readBefore;
    return isSameRead ? { ...account, areOrdersAsked: true } : account;
  });
  await settleOrders(saved.account);
}

/**
 * Asks for the status of the account's open orders, a hundred in one request, and for the balance when one has ended.
 * An error that concerns the orders (`orderNotFound`) leaves them as they were.
 * @throws NamedError of the connection or the account, `heldBack`.
 */
export async function trackOrders(saved: SavedKey, urgency: Urgency): Promise<void> {
  const now = Date.now();
  const open = await readOpenOrders();
  const due = open.filter((order) => order.account === saved.account).filter((order) => isDue(order, now));
  const isOneUnknown = open.some(({ account, state }) => account === saved.account && state === 'unknown');
  const readBefore = isOneUnknown ? (await readAccount(saved.account)).reads.at(-1) : undefined;
  let hasOneEnded = false;
  let areAllAnswered = true;
  for (let start = 0; start < due.length; start += idsPerRequest) {
    try {
      const chunk = due.slice(start, start + idsPerRequest);
      const tracked = await trackChunk(saved, chunk, urgency);
      hasOneEnded ||= tracked.hasOneEnded;
      areAllAnswered &&= tracked.areAllAnswered;
    } catch (error) {
      if (!(error instanceof NamedError) || error.name !== 'orderNotFound') throw error;
      areAllAnswered = false;
    }
  }
  if (isOneUnknown && areAllAnswered) await settleWhatIsKnown(saved, readBefore?.at);
  if (hasOneEnded) await readBalance(saved, urgency);
}
