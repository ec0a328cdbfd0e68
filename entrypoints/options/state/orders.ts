import { computed, effect, signal } from '@preact/signals';
import { readOrder } from '@/utils/orders-db/read-orders';
import type { Order } from '@/utils/orders/order';
import type { OrderLine } from '@/utils/orders/order-line';
import {
  findLines,
  newestSort,
  noFilter,
  type OrderFilter,
  type OrderSort,
} from '@/utils/orders/order-query';
import { areOrdersUnreadable, lines, stock } from './lines';
import { snapshot } from './snapshot';

export const orderFilter = signal<OrderFilter>(noFilter);
export const orderSort = signal<OrderSort>(newestSort);

/** The results with their question: another question begins at the top of the list. */
export const found = signal<{
  lines: OrderLine[];
  filter: OrderFilter;
  sort: OrderSort;
  isComplete: boolean;
}>({
  lines: [],
  filter: noFilter,
  sort: newestSort,
  isComplete: true,
});

/** Records that could not be read: as many as the worker knows of, or as have no line. */
export const damagedCount = computed(() =>
  Math.max(snapshot.value?.unreadable ?? 0, stock.value?.unreadable ?? 0),
);

/** A search lets go of the page after so long, so that typing is never held up. */
const restAfterMilliseconds = 8;

/** Lets others have their turn. A timer would keep the search waiting 4 ms each time. */
function nextTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no target
    port2.postMessage(null);
  });
}

/** Ends by itself where a newer question was asked. */
function restWhileWanted(isWanted: () => boolean): () => Promise<boolean> {
  let begunAt = performance.now();
  return async () => {
    if (performance.now() - begunAt < restAfterMilliseconds) return true;
    await nextTurn();
    begunAt = performance.now();
    return isWanted();
  };
}

/** Which question is being answered: a newer one ends the search for it. */
let question = 0;

async function find(all: OrderLine[], filter: OrderFilter, sort: OrderSort): Promise<void> {
  question += 1;
  const mine = question;
  const rest = restWhileWanted(() => mine === question);
  const showFirst = (first: OrderLine[]) => {
    found.value = { lines: first, filter, sort, isComplete: false };
  };
  const result = await findLines(all, { filter, sort }, rest, showFirst);
  if (result !== null && mine === question) found.value = { lines: result, filter, sort, isComplete: true };
}

/** Finds again whenever something else is asked for, or there are other orders. */
export function followQuestion(): void {
  effect(() => void find(lines.value ?? [], orderFilter.value, orderSort.value));
}

/** The order beside the list; `null` while it is read, `'gone'` where there is none of that uuid. */
export const openOrder = signal<Order | 'gone' | null>(null);

/** Reads the order of that uuid into `openOrder`; `null` closes it. */
export async function readOpenOrder(uuid: string | null): Promise<void> {
  const before = openOrder.peek();
  if (uuid === null || before === null || before === 'gone' || before.uuid !== uuid) openOrder.value = null;
  if (uuid === null) return;
  try {
    openOrder.value = (await readOrder(uuid)) ?? 'gone';
  } catch {
    areOrdersUnreadable.value = true;
  }
}
