import { NamedError } from '@/utils/errors';
import { isUnsettled } from '@/utils/order';
import { canMove, moveOrder } from '@/utils/order-state';
import { hasOrderId, readOrder } from '@/utils/orders-db';
import type { SavedKey } from './api-key';
import { applyStatus } from './apply-status';
import { askPanel } from './ask-panel';
import { changeStoredOrder } from './order-journal';

/** The user has looked into an unsettled order and does not want to be asked about it any more. */
export async function dismissOrder(uuid: string): Promise<void> {
  await changeStoredOrder(uuid, (order) =>
    isUnsettled(order) || order.state === 'notPlaced'
      ? moveOrder(order, 'dismissed', { isSeen: true }, { at: Date.now(), kind: 'dismissed', text: null })
      : null,
  );
}

/**
 * Attaches the id that the user found on the panel's site, once the panel's `status` knows it.
 * @throws NamedError `orderNotFound` when it does not, `idAlreadyKnown` when this or another order has an id.
 */
export async function attachOrderId(uuid: string, id: string, saved: SavedKey): Promise<void> {
  const order = await readOrder(uuid);
  if (order === null || order.account !== saved.account) throw new NamedError('orderNotFound');
  if (!canMove(order.state, 'placed')) throw new NamedError('idAlreadyKnown', order.id ?? id);
  // Pasted into the wrong field: no order is called like the key.
  if (id.includes(saved.key)) throw new NamedError('orderNotFound');
  if (await hasOrderId(saved.account, id)) throw new NamedError('idAlreadyKnown', id);
  const { answer } = await askPanel(saved, 'click', (api) => api.readStatuses([id]));
  const found = answer.get(id);
  if (found?.kind !== 'report') throw new NamedError('orderNotFound');
  const now = Date.now();
  await changeStoredOrder(uuid, (stored) => {
    if (!canMove(stored.state, 'placed')) return null;
    const placed = moveOrder(stored, 'placed', { id }, { at: now, kind: 'attached', text: id });
    return applyStatus(placed, found.report, now) ?? placed;
  });
}
