import type { Order } from '@/utils/orders/order';
import { changeAccount, type Account } from '../account/account';
import type { SavedAccount } from '../account/saved-account';
import type { StatusAnswer } from '../panel/replies/parse-statuses';
import { changeOpenOrders } from '../records/order-journal';
import { saveUnseen } from '../records/unseen';
import { hasMovedMoney, withMovements } from '../settling/balance-evidence';
import { applyAnswer, hasEnded, unitShownBy } from './apply-status';
import type { Placed } from './ask-statuses';

async function learnUnit(saved: SavedAccount, orders: Order[]): Promise<void> {
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

async function noteMovements(saved: SavedAccount, changes: Change[]): Promise<void> {
  const moved = changes.filter(({ before, after }) => hasMovedMoney(before, after)).map(({ after }) => after);
  if (moved.length === 0) return;
  await changeAccount(saved.account, (account) => withMovements(account, moved, Date.now()));
}

/** `areAllAnswered`: each of them was reported on. */
export type Tracked = { hasOneEnded: boolean; areAllAnswered: boolean };

/** Saves the orders that an answer has changed. */
export async function saveAnswers(
  saved: SavedAccount,
  orders: Placed[],
  answers: Map<string, StatusAnswer>,
): Promise<Tracked> {
  const now = Date.now();
  const changes = changesOf(orders, answers, now);
  // Before the records: a worker that dies in between must not forget that the balance was moved.
  await noteMovements(saved, changes);
  const changed = new Set(changes.map(({ after }) => after.uuid));
  if (changed.size > 0) {
    await changeOpenOrders((order) =>
      changed.has(order.uuid) && order.id !== null ? applyAnswer(order, answers.get(order.id), now) : null,
    );
  }
  const ended = changes.filter(({ before, after }) => hasEnded(before, after)).map(({ after }) => after.uuid);
  if (ended.length > 0) await saveUnseen(ended);
  await learnUnit(
    saved,
    changes.map(({ after }) => after),
  );
  return {
    hasOneEnded: ended.length > 0,
    areAllAnswered: orders.every(({ id }) => answers.get(id)?.kind === 'report'),
  };
}
