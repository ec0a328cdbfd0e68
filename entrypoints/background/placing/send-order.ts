import { NamedError } from '@/utils/errors';
import { compareMoney } from '@/utils/money/money';
import { hasOrderId, readOpenOrders } from '@/utils/orders-db/read-orders';
import type { Order, OrderStep } from '@/utils/orders/order';
import { moveOrder } from '@/utils/orders/order-state';
import { readAccount } from '../account/account';
import type { SavedKey } from '../account/api-key';
import { noteAddFailure, panelApi } from '../account/ask-panel';
import type { AddOutcome } from '../panel/replies/parse-add';
import { changeStoredOrder } from '../records/order-journal';
import { evidenceOf } from '../settling/settle-orders';
import { wouldShow } from '../settling/settle-rule';
import { readBalance } from '../tracking/read-balance';

/** The one `add`. Whatever goes wrong on the way is an outcome, because the order may have been taken. */
const addOnce = ({ service, quantity, link, interval, guard }: Order, saved: SavedKey): Promise<AddOutcome> =>
  panelApi(saved.key, 'click').addOrder(
    { service, quantity, link, interval },
    { isStreamed: guard === 'stream' },
  );

/**
 * A refusal in words that we do not know decides nothing by itself (one broker refused orders that it had placed):
 * only an unchanged balance makes it a rejection, where the cost would show in it in each reading of the rate, nothing
 * else of ours moved it, and the account was not seen to charge late.
 */
async function decideUnsure(sent: Order, saved: SavedKey, error: NamedError): Promise<AddOutcome> {
  const unknown: AddOutcome = { kind: 'unknown', error };
  try {
    const { amount } = await readBalance(saved, 'click');
    const [account, open] = await Promise.all([readAccount(sent.account), readOpenOrders()]);
    const evidence = evidenceOf(sent, account, open);
    if (evidence === null || evidence.isDisturbed || account.chargesAtOnce === false) return unknown;
    const isUnchanged = compareMoney(amount, evidence.before.amount) === 0;
    return isUnchanged && wouldShow(evidence) ? { kind: 'rejected', error } : unknown;
  } catch {
    // Without a balance nothing is decided: the order stays unknown, and the failed read is on the account.
    return unknown;
  }
}

/**
 * "You have an active order with this link" may be the answer to the browser's own second POST, where no guard was
 * proved: then it is the first one that is active.
 */
const mayAnswerRepeat = (order: Order, outcome: AddOutcome): boolean =>
  outcome.kind === 'rejected' &&
  outcome.error.name === 'linkBusy' &&
  (order.guard === 'none' || order.guard === 'presumed');

/** What the answer says, after a balance read where it takes one. */
async function decide(order: Order, saved: SavedKey, answer: AddOutcome): Promise<AddOutcome> {
  if (answer.kind === 'unsure') return decideUnsure(order, saved, answer.error);
  return mayAnswerRepeat(order, answer) && 'error' in answer
    ? { kind: 'unknown', error: answer.error }
    : answer;
}

const reason = (error: NamedError) => ({ name: error.name, message: error.detail ?? '' });

/** The record after the answer. */
function settle(order: Order, outcome: AddOutcome, isIdKnown: boolean, endedAt: number): Order {
  const step = (kind: OrderStep['kind'], text: string | null): OrderStep => ({ at: endedAt, kind, text });
  if (outcome.kind === 'placed' && !isIdKnown) {
    return moveOrder(order, 'placed', { endedAt, id: outcome.id }, step('placed', outcome.id));
  }
  if (outcome.kind === 'placed')
    return moveOrder(order, 'placedIdLost', { endedAt }, step('idLost', outcome.id));
  if (outcome.kind === 'placedIdLost') {
    const { offeredId } = outcome;
    return moveOrder(order, 'placedIdLost', { endedAt, offeredId }, step('idLost', offeredId));
  }
  const { error } = outcome;
  const changes = { endedAt, error: reason(error) };
  return outcome.kind === 'rejected'
    ? moveOrder(order, 'rejected', changes, step('rejected', error.detail))
    : moveOrder(order, 'unknown', changes, step('noAnswer', error.detail));
}

/** What the user must write down when the answer cannot be saved. */
const idOf = (outcome: AddOutcome) =>
  outcome.kind === 'placed' ? outcome.id : outcome.kind === 'placedIdLost' ? outcome.offeredId : null;

async function saveAnswer(order: Order, outcome: AddOutcome, endedAt: number): Promise<void> {
  const isIdKnown = outcome.kind === 'placed' && (await hasOrderId(order.account, outcome.id));
  // A record that got lost meanwhile is written again from what was sent.
  await changeStoredOrder(order.uuid, (stored) => settle(stored, outcome, isIdKnown, endedAt), order);
}

/**
 * Sends an order whose record is `sending`, once, and records what the answer was. The panel's errors end in the
 * record. @throws NamedError `answerNotSaved` when the disk fails after the order was sent.
 */
export async function sendOrder(order: Order, saved: SavedKey): Promise<void> {
  const answer = await addOnce(order, saved);
  const endedAt = Date.now();
  const outcome = await decide({ ...order, endedAt }, saved, answer);
  // What the answer says of the account is noted beside the record: its failure says nothing about the order.
  const [saving] = await Promise.allSettled([
    saveAnswer(order, outcome, endedAt),
    'error' in outcome ? noteAddFailure(order.account, outcome.error) : null,
  ]);
  // The record stays `sending` and becomes "not settled" at the next start; the id would be lost if it were not told.
  if (saving.status === 'rejected') throw new NamedError('answerNotSaved', idOf(outcome));
}
