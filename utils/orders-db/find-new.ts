import type { Order } from '../orders/order';
import { readableOrders } from '../orders/order-record';
import { readFrom } from './connection';

/** Two records with one such key are one order of the panel's, whatever their uuids. */
const panelKey = ({ account, id }: Pick<Order, 'account' | 'id'>) =>
  id === null ? null : `${account} ${id}`;

/**
 * The orders that are not stored yet, each once: no record has their uuid, and none of their account has their panel
 * id.
 */
export const findNew = (orders: Order[]): Promise<Order[]> =>
  readFrom('orders', async (store) => {
    const byId = store.index('byId');
    const ids = [...new Set(orders.flatMap(({ id }) => id ?? []))];
    const [keys, withId] = await Promise.all([
      Promise.all(orders.map(({ uuid }) => store.getKey(uuid))),
      Promise.all(ids.map((id) => byId.getAll(id))),
    ]);
    const seen = new Set<string | null | undefined>([
      ...keys,
      ...readableOrders(withId.flat()).map(panelKey),
    ]);
    return orders.filter((order) => {
      const key = panelKey(order);
      const isNew = !seen.has(order.uuid) && (key === null || !seen.has(key));
      seen.add(order.uuid).add(key);
      return isNew;
    });
  });

/** The panel ids that no order of the account has, each once. */
export const idsNotHere = (account: string, ids: string[]): Promise<string[]> =>
  readFrom('orders', async (store) => {
    const byId = store.index('byId');
    const asked = [...new Set(ids)];
    const found = await Promise.all(asked.map((id) => byId.getAll(id)));
    const here = new Set(
      readableOrders(found.flat()).flatMap((order) => (order.account === account ? (order.id ?? []) : [])),
    );
    return asked.filter((id) => !here.has(id));
  });
