import { NamedError, type ErrorName } from '@/utils/errors';
import { compareMoney } from '@/utils/money/money';
import { hasOrderId } from '@/utils/orders-db/read-orders';
import type { Order, OrderStep } from '@/utils/orders/order';
import { moveOrder } from '@/utils/orders/order-state';
import { noteAddFailure } from '../account/ask-panel';
import type { PanelApi } from '../panel/api';
import type { AddOutcome } from '../panel/replies/parse-add';
import { changeStoredOrder } from '../records/order-journal';

/** Sends the one `add`. A failure of the connection is an outcome too, because the order may have been taken. */
const addOnce = ({ service, quantity, link, interval, guard }: Order, api: PanelApi): Promise<AddOutcome> =>
  api.addOrder({ service, quantity, link, interval }, { isStreamed: guard === 'stream', guard });

/** Refusals that the browser's own second POST may get after the first one placed the order. */
const answersToRepeat: ReadonlySet<ErrorName> = new Set<ErrorName>([
  'insufficientBalance',
  'linkBusy',
  'quantityRefused',
]);

/**
 * Takes a refusal for unknown where it proves nothing: in unknown words (one broker refused orders that it had placed),
 * or without a proved guard one that a second POST may get. The balance then decides. Every other refusal is watched
 * all the same (`watch-rule.ts`).
 */
function decide({ guard }: Order, answer: AddOutcome): AddOutcome {
  if (answer.kind === 'unsure') return { ...answer, kind: 'unknown' };
  const isGuarded = guard === 'stream' || guard === 'close';
  return answer.kind === 'rejected' && !isGuarded && answersToRepeat.has(answer.error.name)
    ? { kind: 'unknown', error: answer.error }
    : answer;
}

/** Whether the balance read right before covers the dearer reading of the price. */
const isCovered = ({ quoted, balanceBefore }: Order): boolean =>
  quoted !== null && balanceBefore !== null && compareMoney(balanceBefore.amount, quoted) >= 0;

/**
 * Some panels pass on what their supplier answers them. The balance read right before accepted the key and, mostly,
 * covers the cost: such words are then not about this account.
 */
function nameCause(order: Order, outcome: AddOutcome): AddOutcome {
  if (!('error' in outcome)) return outcome;
  const { name, detail, retryAfterSeconds } = outcome.error;
  const isOfKey = name === 'keyRejected' || name === 'accountInactive';
  const isPassedOn = isOfKey || (name === 'insufficientBalance' && isCovered(order));
  if (!isPassedOn) return outcome;
  return { ...outcome, error: new NamedError('supplierRefused', detail, retryAfterSeconds) };
}

const reason = (error: NamedError) => ({ name: error.name, message: error.detail ?? '' });

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
  const offeredId = 'offeredId' in outcome ? (outcome.offeredId ?? null) : null;
  const changes = { endedAt, error: reason(error), offeredId };
  return outcome.kind === 'rejected'
    ? moveOrder(order, 'rejected', changes, step('rejected', error.detail))
    : moveOrder(order, 'unknown', changes, step('noAnswer', error.detail));
}

/** The id that the user must write down when the answer cannot be saved. */
const idOf = (outcome: AddOutcome) =>
  outcome.kind === 'placed' ? outcome.id : 'offeredId' in outcome ? (outcome.offeredId ?? null) : null;

async function saveAnswer(order: Order, outcome: AddOutcome, endedAt: number): Promise<void> {
  const isIdKnown = outcome.kind === 'placed' && (await hasOrderId(order.account, outcome.id));
  // A record that was lost meanwhile is written again from the order that was sent.
  await changeStoredOrder(order.uuid, (stored) => withAnswer(stored, outcome, isIdKnown, endedAt), order);
}

/**
 * Sends an order whose record is `sending`, once, and records the answer, the panel's errors too.
 * @throws NamedError `answerNotSaved` when the disk fails after the order was sent.
 */
export async function sendOrder(order: Order, api: PanelApi): Promise<void> {
  const answer = await addOnce(order, api);
  const endedAt = Date.now();
  const outcome = nameCause(order, decide(order, answer));
  // The account is noted separately: a failure there says nothing about the order.
  const [saving] = await Promise.allSettled([
    saveAnswer(order, outcome, endedAt),
    'error' in outcome ? noteAddFailure(order.account, outcome.error) : null,
  ]);
  // The record stays `sending` and becomes `unknown` at the next start; without this error the id would be lost.
  if (saving.status === 'rejected') throw new NamedError('answerNotSaved', idOf(outcome));
}
