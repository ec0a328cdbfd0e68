import { answered, lastValues } from '../existing-database';
import type { Order } from '../orders/order';
import { readableOrders } from '../orders/order-record';
import { readFrom } from './connection';

// The database as pages and worker use it. The worker is its only writer.

/** One order, or `null` when there is none of that uuid (or its record is damaged). */
export const readOrder = (uuid: string): Promise<Order | null> =>
  readFrom('orders', async (store) => readableOrders([await answered(store.get(uuid))])[0] ?? null);

/** The orders of these uuids, without missing and damaged ones. */
export const readOrders = (uuids: string[]): Promise<Map<string, Order>> =>
  readFrom('orders', async (store) => {
    const records = await Promise.all(uuids.map((uuid) => answered(store.get(uuid))));
    return new Map(readableOrders(records).map((order) => [order.uuid, order]));
  });

/** Whether this uuid was ever used, whatever became of its record. */
export const hasOrder = (uuid: string): Promise<boolean> =>
  readFrom('orders', async (store) => (await answered(store.getKey(uuid))) !== undefined);

/** Whether another order already has this id of the panel's. */
export const hasOrderId = (account: string, id: string): Promise<boolean> =>
  readFrom('orders', async (store) =>
    readableOrders(await answered(store.index('byId').getAll(id))).some((order) => order.account === account),
  );

/** All orders that still need the panel or the user, oldest first. */
export const readOpenOrders = (): Promise<Order[]> =>
  readFrom('orders', async (store) =>
    readableOrders(await answered(store.index('byOpen').getAll())).toSorted(
      (a, b) => a.createdAt - b.createdAt,
    ),
  );

/** Orders that were made between two times (milliseconds since 1970), neither of them included. */
export const readOrdersBetween = (from: number, to: number): Promise<Order[]> =>
  readFrom('orders', async (store) =>
    readableOrders(await answered(store.index('byTime').getAll(IDBKeyRange.bound(from, to, true, true)))),
  );

/** The newest orders first, at most `limit`. Damaged records among them are not there. */
export const readNewestOrders = (limit: number): Promise<Order[]> =>
  readFrom('orders', async (store) => readableOrders(await lastValues(store.index('byTime'), limit)));

/** A part of the history as it is shown: `total` counts what is not read yet too, and what is damaged not at all. */
export type History = { newest: Order[]; total: number; unreadable: number; areMore: boolean };

/** The newest orders first, from at most `limit` records, and what is known of the rest. */
export const readHistory = (limit: number): Promise<History> =>
  readFrom('orders', async (store) => {
    const [records, all, timed] = await Promise.all([
      lastValues(store.index('byTime'), limit),
      answered(store.count()),
      answered(store.index('byTime').count()),
    ]);
    const newest = readableOrders(records);
    // One whose time is damaged is in no index by time: it is never among the newest.
    const unreadable = records.length - newest.length + all - timed;
    return { newest, unreadable, total: all - unreadable, areMore: records.length < timed };
  });
