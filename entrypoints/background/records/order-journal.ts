import { NamedError } from '@/utils/errors';
import { withNewIds } from '@/utils/orders-db/find-new';
import { readOpenOrders, readOrder } from '@/utils/orders-db/read-orders';
import type { Order } from '@/utils/orders/order';
import { inTurn } from '../locks';
import { noteBack, withFewer } from './order-count';
import { mirrorOrders } from './order-mirror';
import { saveNewOrders } from './save-new-orders';
import { deleteOrders, saveOrders } from './write-orders';

const storageFailed = (reason: unknown): NamedError =>
  reason instanceof NamedError
    ? reason
    : new NamedError('storageFailed', reason instanceof Error ? reason.name : null);

/** Waits for both copies, also when one fails: a write still under way would overwrite the next one. */
async function writeBoth(inDatabase: Promise<void>, inMirror: Promise<void>): Promise<void> {
  for (const written of await Promise.allSettled([inDatabase, inMirror])) {
    if (written.status === 'rejected') throw storageFailed(written.reason);
  }
}

const saveBoth = (orders: Order[]): Promise<void> => writeBoth(saveOrders(orders), mirrorOrders(orders));

/**
 * Saves orders to the database and the mirror, and waits until both are on disk.
 * @throws NamedError `storageFailed`; then nothing that depends on the record may be sent.
 */
export const recordOrders = (orders: Order[]): Promise<void> =>
  orders.length === 0 ? Promise.resolve() : inTurn('orders', () => saveBoth(orders));

/**
 * Saves those orders that have no record yet; existing records are not touched.
 * @throws NamedError `storageFailed`; then none of them was saved, or all in the database and the next start copies the
 * open ones into the mirror.
 */
export const addOrders = (orders: Order[]): Promise<void> =>
  inTurn('orders', async () => {
    try {
      const added = await saveNewOrders(await withNewIds(orders));
      if (added.some(({ open }) => open === 1)) await mirrorOrders(added);
      if (added.length > 0) await noteBack(added);
    } catch (error) {
      throw storageFailed(error);
    }
  });

/**
 * Changes an order as it is stored now, so that of two changes at once none is lost. `inMemory` replaces a record that
 * is gone or damaged.
 * @returns the saved order, or `null` when there is none or `change` left it alone.
 */
export function changeStoredOrder(
  uuid: string,
  change: (order: Order) => Order | null,
  inMemory: Order | null = null,
): Promise<Order | null> {
  return inTurn('orders', async () => {
    const stored = (await readOrder(uuid)) ?? inMemory;
    const changed = stored === null ? null : change(stored);
    if (changed !== null) await saveBoth([changed]);
    return changed;
  });
}

/** Deletes an order of which it is known that nothing was sent. */
export const forgetUnsent = (uuid: string): Promise<void> =>
  inTurn('orders', async () => {
    if ((await readOrder(uuid))?.state !== 'notSent') return;
    await withFewer(1, () => deleteOrders([uuid]));
  });

/**
 * Changes the open orders as they are stored now, in one write; `change` leaves an order alone by `null`.
 * @throws NamedError `storageFailed`.
 */
export function changeOpenOrders(change: (order: Order) => Order | null): Promise<void> {
  return inTurn('orders', async () => {
    const changed = (await readOpenOrders()).flatMap((order) => change(order) ?? []);
    if (changed.length > 0) await saveBoth(changed);
  });
}
