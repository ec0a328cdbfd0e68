import type * as SaveNewOrders from '@/entrypoints/background/records/save-new-orders';
import type * as WriteOrders from '@/entrypoints/background/records/write-orders';
import type * as OrdersDb from '@/utils/orders-db/read-orders';
import type { Order } from '@/utils/orders/order';
import { profile } from './profile.ts';

const read = (text: string) => JSON.parse(text) as Order;
const all = () => Array.from(profile.orders.values(), read);

export const readOrder: typeof OrdersDb.readOrder = async (uuid) => {
  const stored = profile.orders.get(uuid);
  return stored === undefined ? null : read(stored);
};

export const hasOrder: typeof OrdersDb.hasOrder = async (uuid) => profile.orders.has(uuid);

export const hasOrderId: typeof OrdersDb.hasOrderId = async (account, id) =>
  all().some((order) => order.account === account && order.id === id);

export const readOpenOrders: typeof OrdersDb.readOpenOrders = async () =>
  all()
    .filter(({ open }) => open === 1)
    .toSorted((a, b) => a.createdAt - b.createdAt);

export const readOrdersBetween: typeof OrdersDb.readOrdersBetween = async (from, to) =>
  all().filter(({ createdAt }) => createdAt > from && createdAt < to);

export const readNewestOrders: typeof OrdersDb.readNewestOrders = async (limit) =>
  all()
    .toSorted((a, b) => b.createdAt - a.createdAt)
    .slice(0, limit);

export const saveOrders: typeof WriteOrders.saveOrders = async (orders) => {
  for (const order of orders) profile.orders.set(order.uuid, JSON.stringify(order));
};

export const saveNewOrders: typeof SaveNewOrders.saveNewOrders = async (orders) => {
  const fresh = orders.filter(({ uuid }) => !profile.orders.has(uuid));
  await saveOrders(fresh);
  return fresh;
};

export const readOrders: typeof OrdersDb.readOrders = async (uuids) =>
  new Map(
    uuids.flatMap((uuid) => profile.orders.get(uuid) ?? []).map((text) => [read(text).uuid, read(text)]),
  );

export const deleteOrders: typeof WriteOrders.deleteOrders = async (uuids) => {
  for (const uuid of uuids) profile.orders.delete(uuid);
};

/** Nothing is erased while a history is played. */
export const eraseAside: typeof WriteOrders.eraseAside = (uuids) => deleteOrders(uuids);
export const bringBack: typeof WriteOrders.bringBack = (orders) => saveOrders(orders);
