import { NamedError, type ErrorName } from '@/utils/errors';
import { hasOrderId } from '@/utils/orders-db/read-orders';
import type { Order, OrderStep } from '@/utils/orders/order';
import { moveOrder } from '@/utils/orders/order-state';
import type { SavedKey } from '../account/api-key';
import { noteAddFailure, panelApi } from '../account/ask-panel';
import type { AddOutcome } from '../panel/replies/parse-add';
import { changeStoredOrder } from '../records/order-journal';

/** The one `add`. Whatever goes wrong on the way is an outcome, because the order may have been taken. */
const addOnce = ({ service, quantity, link, interval, guard }: Order, saved: SavedKey): Promise<AddOutcome> =>
  panelApi(saved.key, 'click').addOrder(
    { service, quantity, link, interval },
    { isStreamed: guard === 'stream' },
  );

/** Refusals that the browser's own second POST would get, of an order that the first one placed. */
const answersToRepeat: ReadonlySet<ErrorName> = new Set<ErrorName>([
  'insufficientBalance',
  'linkBusy',
  'quantityRefused',
]);

/**
 * An answer decides no more than it can know. A refusal in words that nobody knows is none (one broker refused orders
 * that it had placed), and where no guard was proved, neither is one that a second POST would get: the balance shows
 * what it was. Every other refusal is watched all the same (`watch-rule.ts`).
 */
function decide({ guard }: Order, answer: AddOutcome): AddOutcome {
  if (answer.kind === 'unsure') return { kind: 'unknown', error: answer.error };
  const isGuarded = guard === 'stream' || guard === 'close';
  return answer.kind === 'rejected' && !isGuarded && answersToRepeat.has(answer.error.name)
    ? { kind: 'unknown', error: answer.error }
    : answer;
}

const reason = (error: NamedError) => ({ name: error.name, message: error.detail ?? '' });

/** The record after the answer. */
function withAnswer(order: Order, outcome: AddOutcome, isIdKnown: boolean, endedAt: number): Order {
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
  await changeStoredOrder(order.uuid, (stored) => withAnswer(stored, outcome, isIdKnown, endedAt), order);
}

/**
 * Sends an order whose record is `sending`, once, and records what the answer was. The panel's errors end in the
 * record. @throws NamedError `answerNotSaved` when the disk fails after the order was sent.
 */
export async function sendOrder(order: Order, saved: SavedKey): Promise<void> {
  const answer = await addOnce(order, saved);
  const endedAt = Date.now();
  const outcome = decide(order, answer);
  // What the answer says of the account is noted beside the record: its failure says nothing about the order.
  const [saving] = await Promise.allSettled([
    saveAnswer(order, outcome, endedAt),
    'error' in outcome ? noteAddFailure(order.account, outcome.error) : null,
  ]);
  // The record stays `sending` and becomes "not settled" at the next start; the id would be lost if it were not told.
  if (saving.status === 'rejected') throw new NamedError('answerNotSaved', idOf(outcome));
}
