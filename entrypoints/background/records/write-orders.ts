import type { IDBPObjectStore, StoreNames } from 'idb';
import { NamedError } from '@/utils/errors';
import { erasedOrder } from '@/utils/orders-db/erased-record';
import type { OrdersSchema } from '@/utils/orders-db/schema';
import type { Order } from '@/utils/orders/order';
import { readRecord } from '@/utils/orders/order-record';
import { setAside } from './damaged-records';
import { historyStores, keepHistory, type OrderChange } from './history/keep-history';
import { noteChangedCount } from './order-count';
import { writeTo, type Writing } from './write-transaction';

type Kept<Name extends 'orders' | 'damaged'> = IDBPObjectStore<
  OrdersSchema,
  StoreNames<OrdersSchema>[],
  Name,
  'readwrite'
>;

/** Reads the record that a write will replace, and sets a damaged one aside. @throws NamedError `newerData` */
async function makeRoom(orders: Kept<'orders'>, damaged: Kept<'damaged'>, uuid: string) {
  const before: unknown = await orders.get(uuid);
  const read = before === undefined ? null : readRecord(before);
  if (read?.kind === 'newer') throw new NamedError('newerData');
  if (read?.kind === 'damaged') {
    await damaged.put(setAside('orders', before, read.reason, false));
    await damaged.delete(`orders/${uuid}`);
  }
  return { before: read?.kind === 'whole' ? read.order : null, wasThere: before !== undefined };
}

/** Saves or deletes orders, and updates their history in the same transaction. */
async function writeOrders(
  uuids: string[],
  write: (
    orders: Kept<'orders'>,
    uuid: string,
    before: Order | null,
    transaction: Writing,
  ) => Promise<Order | null>,
  others: 'erased'[] = [],
): Promise<void> {
  let hasOtherCount = false;
  await writeTo([...historyStores, 'damaged', ...others], async (transaction) => {
    const [kept, damaged] = [transaction.objectStore('orders'), transaction.objectStore('damaged')];
    const changes = await Promise.all(
      uuids.map(async (uuid): Promise<OrderChange> => {
        const found = await makeRoom(kept, damaged, uuid);
        return { ...found, after: await write(kept, uuid, found.before, transaction) };
      }),
    );
    hasOtherCount = changes.some(({ after, wasThere }) => (after !== null) !== wasThere);
    await keepHistory(transaction, changes);
  });
  if (hasOtherCount) noteChangedCount();
}

/**
 * Saves orders, one or thousands, in one transaction and waits until they are on disk. Records are written here and
 * in `save-new-orders.ts` alone.
 * @throws DOMException (quota, refused), NamedError `newerData`; then none of them was saved.
 */
export function saveOrders(orders: Order[]): Promise<void> {
  const byUuid = new Map(orders.map((order) => [order.uuid, order]));
  return writeOrders([...byUuid.keys()], async (kept, uuid) => {
    const order = byUuid.get(uuid) ?? null;
    if (order !== null) await kept.put(order);
    return order;
  });
}

/**
 * Deletes orders, except open ones, in one transaction. A copy of a damaged one is kept aside. The mirror holds
 * open orders alone, so nothing is left there.
 * @throws as `saveOrders`; then none of them was deleted.
 */
export const deleteOrders = (uuids: string[]): Promise<void> =>
  writeOrders([...new Set(uuids)], async (kept, uuid, before) => {
    if (before?.open === 1) return before;
    await kept.delete(uuid);
    return null;
  });

/**
 * Erases orders, except open ones, and keeps them aside (`erased-record.ts`), in one transaction.
 * @throws as `saveOrders`; then none of them was erased.
 */
export const eraseAside = (uuids: string[], now: number): Promise<void> =>
  writeOrders(
    [...new Set(uuids)],
    async (kept, uuid, before, transaction) => {
      if (before?.open === 1) return before;
      if (before !== null) await transaction.objectStore('erased').put(erasedOrder(before, now));
      await kept.delete(uuid);
      return null;
    },
    ['erased'],
  );

/**
 * Brings erased orders back as they were, except those that have a record again, and lets go of what was kept aside of
 * them, in one transaction.
 * @throws as `saveOrders`; then all of it is as before.
 */
export function bringBack(orders: Order[], now: number): Promise<void> {
  const byUuid = new Map(orders.map((order) => [order.uuid, order]));
  return writeOrders(
    [...byUuid.keys()],
    async (kept, uuid, before, transaction) => {
      const order = byUuid.get(uuid) ?? null;
      if (order !== null) await transaction.objectStore('erased').delete(erasedOrder(order, now).id);
      if (order === null || before !== null) return before;
      await kept.put(order);
      return order;
    },
    ['erased'],
  );
}
