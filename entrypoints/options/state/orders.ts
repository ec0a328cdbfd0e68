import { computed, signal } from '@preact/signals';
import type { Order } from '@/utils/order';
import { filterOrders, type OrderFilter } from '@/utils/order-group';
import { readHistory, readOrder, type History } from '@/utils/orders-db';
import { snapshot } from './snapshot';

/** Orders that one press on "Show more" adds. */
export const ordersPerPage = 100;

/** The newest orders and what is known of the rest; `null` before they were read. */
export const orders = signal<History | null>(null);

/** Whether the database could not be read the last time. */
export const areOrdersUnreadable = signal(false);

/** How many of the newest orders the page wants. */
const limit = signal(ordersPerPage);

export const orderFilter = signal<OrderFilter>({ words: '', group: null });
export const shownOrders = computed(() => filterOrders(orders.value?.newest ?? [], orderFilter.value));
export const areMoreOrders = computed(() => orders.value?.areMore ?? false);

/** Records that could not be read: as many as the worker knows of, or as were met here before it. */
export const damagedCount = computed(() =>
  Math.max(snapshot.value?.unreadable ?? 0, orders.value?.unreadable ?? 0),
);

/** The order beside the list; `null` while it is read, `'gone'` where there is none of that uuid. */
export const openOrder = signal<Order | 'gone' | null>(null);

/** Reads the newest orders, at least `atLeast` of them. */
export async function readOrders(atLeast = 0): Promise<void> {
  limit.value = Math.max(limit.value, atLeast);
  try {
    orders.value = await readHistory(limit.value);
    areOrdersUnreadable.value = false;
  } catch {
    // The browser refuses its database (a damaged profile, a full disk): said on the page, with a way to try again.
    areOrdersUnreadable.value = true;
  }
}

/** Reads the next page of the history. */
export const readMoreOrders = (): Promise<void> => readOrders(limit.value + ordersPerPage);

/** Reads the order of that uuid into `openOrder`; `null` closes it. */
export async function readOpenOrder(uuid: string | null): Promise<void> {
  const known = orders.peek()?.newest.find((order) => order.uuid === uuid);
  const before = openOrder.peek();
  if (uuid === null || before === null || before === 'gone' || before.uuid !== uuid)
    openOrder.value = known ?? null;
  if (uuid === null) return;
  try {
    openOrder.value = (await readOrder(uuid)) ?? 'gone';
  } catch {
    areOrdersUnreadable.value = true;
  }
}
