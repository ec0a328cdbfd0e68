import { NamedError } from '@/utils/errors';
import { hasOrderId, readOrder } from '@/utils/orders-db/read-orders';
import { isUnsettled, type Order } from '@/utils/orders/order';
import { canCorrectId, canMove, changeOrder, moveOrder } from '@/utils/orders/order-state';
import type { SavedKey } from '../account/api-key';
import { askPanel } from '../account/ask-panel';
import { holdsKey } from '../panel/replies/holds-key';
import { changeStoredOrder } from '../records/order-journal';
import { applyStatus } from '../tracking/apply-status';

/** The user has looked into an unsettled order and does not want to be asked about it any more. */
export async function dismissOrder(uuid: string): Promise<void> {
  await changeStoredOrder(uuid, (order) =>
    isUnsettled(order) || order.state === 'notPlaced'
      ? moveOrder(order, 'dismissed', { isSeen: true }, { at: Date.now(), kind: 'dismissed', text: null })
      : null,
  );
}

/** The user has read that an order was charged twice: popup and badge say it no longer, its page does. */
export async function markTwiceSeen(uuid: string): Promise<void> {
  await changeStoredOrder(uuid, (order) =>
    order.chargedTwice === undefined
      ? null
      : changeOrder(order, { chargedTwice: { ...order.chargedTwice, isSeen: true } }),
  );
}

const canAttach = (order: Order): boolean => canMove(order.state, 'placed') || canCorrectId(order);

/** The order under this id. What was reported under another one is not known of it. */
function withId(order: Order, id: string, now: number): Order {
  const step = { at: now, kind: 'attached', text: id } as const;
  if (canMove(order.state, 'placed')) return moveOrder(order, 'placed', { id }, step);
  return changeOrder(order, { id, report: null, lookAgainAt: null }, step);
}

/**
 * Attaches the id that the user found on the panel's site, once the panel's `status` knows it.
 * @throws NamedError `orderNotFound` when it does not, `idAlreadyKnown` when this or another order has an id.
 */
export async function attachOrderId(uuid: string, id: string, saved: SavedKey): Promise<void> {
  const order = await readOrder(uuid);
  if (order === null || order.account !== saved.account) throw new NamedError('orderNotFound');
  if (!canAttach(order)) throw new NamedError('idAlreadyKnown', order.id ?? id);
  // Pasted into the wrong field: no order is called like the key.
  if (holdsKey(id, saved.key)) throw new NamedError('orderNotFound');
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
