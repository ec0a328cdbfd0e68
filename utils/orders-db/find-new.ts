import { answered } from '../existing-database';
import type { Order } from '../orders/order';
import { readableOrders } from '../orders/order-record';
import { readFrom } from './connection';

/** Two records with one such key are one order of the panel's, whatever their uuids. */
const panelKey = ({ account, id }: Pick<Order, 'account' | 'id'>) =>
  id === null ? null : `${account} ${id}`;

/**
 * The records with these panel ids, and perhaps others. New ids mostly lie beyond all that are known, or few of those
 * lie among them: then one request reads them all.
 */
async function readWithIds(ids: string[]): Promise<unknown[]> {
  const sorted = ids.toSorted();
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined) return [];
  return readFrom('orders', async (store) => {
    const byId = store.index('byId');
    const range = IDBKeyRange.bound(min, max);
    const between = await answered(byId.count(range));
    if (between <= ids.length) return between === 0 ? [] : answered(byId.getAll(range));
    return (await Promise.all(ids.map((id) => answered(byId.getAll(id))))).flat();
  });
}

/** Those of the orders whose panel id no order of their account has, here or among them. */
export async function withNewIds(orders: Order[]): Promise<Order[]> {
  const ids = [...new Set(orders.flatMap(({ id }) => id ?? []))];
  const seen = new Set(readableOrders(await readWithIds(ids)).map(panelKey));
  return orders.filter((order) => {
    const key = panelKey(order);
    const isNew = key === null || !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** The panel ids that no order of the account has, each once. */
export const idsNotHere = (account: string, ids: string[]): Promise<string[]> =>
  readFrom('orders', async (store) => {
    const byId = store.index('byId');
    const asked = [...new Set(ids)];
    const found = await Promise.all(asked.map((id) => answered(byId.getAll(id))));
    const here = new Set(
      readableOrders(found.flat()).flatMap((order) => (order.account === account ? (order.id ?? []) : [])),
    );
    return asked.filter((id) => !here.has(id));
  });
