import { computed, effect, signal } from '@preact/signals';
import { isHiding } from '@/utils/i18n/private-text';
import { nextTurn } from '@/utils/next-turn';
import { optionsHash } from '@/utils/options-address';
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
import { readOrderQuestion, writeOrderQuestion, type OrderQuestion } from '@/utils/orders/order-question';
import { address, askInAddress } from './address';
import { areOrdersUnreadable, lines, stock } from './lines';
import { snapshot } from './snapshot';

/** What is asked for. It is in the address too, but for what was typed a moment ago. */
const asked = signal<OrderQuestion>({ filter: noFilter, sort: newestSort });
export const orderFilter = computed(() => asked.value.filter);
export const orderSort = computed(() => asked.value.sort);

/** The same as the part of an address behind "?". */
export const ordersQuestion = computed(() => writeOrderQuestion(asked.value));

/** The address of the list as it is asked for, or of an order beside it. */
export const ordersHash = (order: string | null = null): string =>
  optionsHash('orders', order, ordersQuestion.value);

const withoutWords = ({ filter, sort }: OrderQuestion) =>
  writeOrderQuestion({ filter: { ...filter, words: '' }, sort });

/** Asks for something else, which then is in the address. */
export function askOrders(changes: Partial<OrderQuestion>): void {
  const before = asked.peek();
  const question = { ...before, ...changes };
  asked.value = question;
  const isTyped = withoutWords(before) === withoutWords(question);
  askInAddress('orders', ordersQuestion.peek(), isTyped ? 'typing' : 'choice');
}

/** What an address bar would show of the user's channels: one to filter by, and words that were typed before. */
const withoutNames = (filter: OrderFilter): OrderFilter => ({ ...filter, channel: null, words: '' });

/** Takes names out of the question and out of the entry of the history, so that Back leads past it. */
export function forgetNames(): void {
  const { filter, sort } = asked.peek();
  if (filter.channel === null && filter.words === '') return;
  asked.value = { filter: withoutNames(filter), sort };
  askInAddress('orders', ordersQuestion.peek(), 'removal');
}

/** Takes the question of an address that the user came to, without its names where these are hidden. */
function followOrdersAddress(): void {
  effect(() => {
    const { section, question } = address.value;
    if (section !== 'orders' || question === ordersQuestion.peek()) return;
    asked.value = readOrderQuestion(question, Date.now());
    if (isHiding()) forgetNames();
  });
}

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
  followOrdersAddress();
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
