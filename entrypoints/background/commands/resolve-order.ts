import { NamedError } from '@/utils/errors';
import { hasOrderId, readOrder } from '@/utils/orders-db/read-orders';
import { isUnsettled, type Order } from '@/utils/orders/order';
import { canPutAway, isPutAway } from '@/utils/orders/order-news';
import { canCorrectId, canMove, changeOrder, moveOrder } from '@/utils/orders/order-state';
import { askPanel } from '../account/ask-panel';
import type { SavedAccount } from '../account/saved-account';
import { changeStoredOrder } from '../records/order-journal';
import { applyStatus } from '../tracking/apply-status';

/** The user has looked into the order and does not want to be asked about it any more. */
export async function dismissOrder(uuid: string): Promise<void> {
  await changeStoredOrder(uuid, (order) =>
    isUnsettled(order) || order.state === 'notPlaced'
      ? moveOrder(order, 'dismissed', { isSeen: true }, { at: Date.now(), kind: 'dismissed', text: null })
      : null,
  );
}

/** The user has read that the order was charged twice: only its own page still says so. */
export async function markTwiceSeen(uuid: string): Promise<void> {
  await changeStoredOrder(uuid, (order) =>
    order.chargedTwice === undefined
      ? null
      : changeOrder(order, { chargedTwice: { ...order.chargedTwice, isSeen: true } }),
  );
}

/** Out of the count of open orders, or back into it. It is looked at all the same (`isPutAway`). */
export async function putAwayOrder(uuid: string, isAway: boolean): Promise<void> {
  await changeStoredOrder(uuid, (order) => {
    if (!canPutAway(order) || isAway === isPutAway(order)) return null;
    const { putAwayAt: _before, ...rest } = order;
    return changeOrder(isAway ? { ...rest, putAwayAt: Date.now() } : rest, {});
  });
}

const canAttach = (order: Order): boolean => canMove(order.state, 'placed') || canCorrectId(order);

/** Gives the order another id, and drops the report and the samples of the earlier one. */
function withId({ samples: _earlier, ...order }: Order, id: string, now: number): Order {
  const step = { at: now, kind: 'attached', text: id } as const;
  if (canMove(order.state, 'placed')) return moveOrder(order, 'placed', { id }, step);
  return changeOrder(order, { id, report: null, lookAgainAt: null }, step);
}

/**
 * Attaches the id that the user found on the panel's site, if `status` knows it.
 * @throws NamedError `orderNotFound` when it does not, `idAlreadyKnown` when this order has an id or another has this
 * one; or of the connection or the account.
 */
export async function attachOrderId(uuid: string, id: string, saved: SavedAccount): Promise<void> {
  const order = await readOrder(uuid);
  if (order === null || order.account !== saved.account) throw new NamedError('orderNotFound');
  if (!canAttach(order)) throw new NamedError('idAlreadyKnown', order.id ?? id);
  if (await hasOrderId(saved.account, id)) throw new NamedError('idAlreadyKnown', id);
  const { answer } = await askPanel(saved, 'click', (api) => api.readStatuses([id]));
  const found = answer.get(id);
  if (found?.kind !== 'report') throw new NamedError('orderNotFound');
  const now = Date.now();
  await changeStoredOrder(uuid, (stored) => {
    if (!canAttach(stored)) return null;
    const placed = withId(stored, id, now);
    return applyStatus(placed, found.report, now) ?? placed;
  });
}
