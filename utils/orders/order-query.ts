import { foldText } from '../i18n/fold-text';
import { queryWords } from '../i18n/query-words';
import { compareMoney } from '../money/money';
import type { Order } from './order';
import { orderGroup, orderGroups, type OrderGroup } from './order-group';
import type { OrderLine } from './order-line';

/** The filters of the history; `null` and an empty text filter nothing. */
export type OrderFilter = {
  words: string;
  group: OrderGroup | null;
  platform: Order['platform'];
  channel: Pick<Order, 'platform' | 'channel'> | null;
  service: string | null;
  placed: Placed;
};

/** When an order was made: how it was chosen, and the moments between which it is; `until` itself is not. */
export type Placed = {
  by: 'any' | 'today' | 'days7' | 'days30' | 'year' | 'range';
  since: number | null;
  until: number | null;
};

export type OrderSort = { by: 'time' | 'quantity' | 'state' | 'charge'; isAscending: boolean };

export const noFilter: OrderFilter = {
  words: '',
  group: null,
  platform: null,
  channel: null,
  service: null,
  placed: { by: 'any', since: null, until: null },
};
/** Whether anything is narrowed. */
export const isFiltered = (filter: OrderFilter): boolean =>
  JSON.stringify(filter) !== JSON.stringify(noFilter);
export const newestSort: OrderSort = { by: 'time', isAscending: false };

/** Whether the text holds the word, asked once of each text: most of them are in many lines. */
function holder(word: string): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const holds = foldText(text).includes(word);
    known.set(text, holds);
    return holds;
  };
}

/** Whether a line holds every word, in any order, in id, link, channel, service or its number. */
function wordMatcher(words: string): ((line: OrderLine) => boolean) | null {
  const holders = queryWords(words).map((word) => ({ word, holds: holder(word) }));
  if (holders.length === 0) return null;
  return ({ id, link, channel, platform, service, serviceName }) =>
    holders.every(
      ({ word, holds }) =>
        holds(serviceName) ||
        holds(channel) ||
        holds(link) ||
        holds(service) ||
        (platform !== null && holds(platform)) ||
        (id !== null && id.toLowerCase().includes(word)),
    );
}

/** Whether a line is among those that the filter leaves; each part alone and all together. */
export function matcherOf(filter: OrderFilter): (line: OrderLine) => boolean {
  const { group, platform, channel, service } = filter;
  const { since, until } = filter.placed;
  const tests: ((line: OrderLine) => boolean)[] = [];
  if (since !== null) tests.push((line) => line.createdAt >= since);
  if (until !== null) tests.push((line) => line.createdAt < until);
  if (platform !== null) tests.push((line) => line.platform === platform);
  if (channel !== null) {
    tests.push((line) => line.channel === channel.channel && line.platform === channel.platform);
  }
  if (service !== null) tests.push((line) => line.service === service);
  if (group !== null) tests.push((line) => orderGroup(line) === group);
  const words = wordMatcher(filter.words);
  if (words !== null) tests.push(words);
  const [only] = tests;
  if (only === undefined) return () => true;
  return tests.length === 1 ? only : (line) => tests.every((test) => test(line));
}

type Keyed = { line: OrderLine; key: number | null; amount: string | null };

function keyed(line: OrderLine, by: OrderSort['by']): Keyed {
  if (by === 'quantity') return { line, key: line.quantity, amount: null };
  if (by === 'state') return { line, key: orderGroups.indexOf(orderGroup(line)), amount: null };
  const amount = line.report?.charge ?? null;
  return { line, key: amount === null ? null : Number(amount), amount };
}

/** Unknown values come last in both directions; equal ones stay newest first. */
function compareKeyed(a: Keyed, b: Keyed, sign: 1 | -1): number {
  if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
  if (a.key !== b.key) return sign * (a.key - b.key);
  // Two amounts so close that they are one number are told apart by their digits.
  return a.amount === null || b.amount === null || a.amount === b.amount
    ? 0
    : sign * compareMoney(a.amount, b.amount);
}

/** Rows that fill a screen. */
const screenful = 50;

/** How much is done before others may have their turn. */
const atOnce = 4096;

/** Two sorted runs as one. */
function merge(left: Keyed[], right: Keyed[], sign: 1 | -1): Keyed[] {
  const merged: Keyed[] = [];
  let [l, r] = [0, 0];
  while (l < left.length || r < right.length) {
    const [a, b] = [left[l], right[r]];
    const isLeft = b === undefined || (a !== undefined && compareKeyed(a, b, sign) <= 0);
    const next = isLeft ? a : b;
    if (next !== undefined) merged.push(next);
    if (isLeft) l += 1;
    else r += 1;
  }
  return merged;
}

/** Lines in another order than the one of time. `null` when `rest` says that they are no longer wanted. */
async function sortLines(
  lines: OrderLine[],
  { by, isAscending }: OrderSort,
  rest: () => Promise<boolean>,
): Promise<OrderLine[] | null> {
  const sign = isAscending ? 1 : -1;
  let runs: Keyed[][] = [];
  for (let at = 0; at < lines.length; at += atOnce) {
    const run = lines.slice(at, at + atOnce).map((line) => keyed(line, by));
    runs.push(run.toSorted((a, b) => compareKeyed(a, b, sign)));
    if (!(await rest())) return null;
  }
  while (runs.length > 1) {
    const merged: Keyed[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(merge(runs[at] ?? [], runs[at + 1] ?? [], sign));
      if (!(await rest())) return null;
    }
    runs = merged;
  }
  return (runs[0] ?? []).map(({ line }) => line);
}

/**
 * The lines that match, in the order that is asked for. They come newest first, and `show` gets the first of them as
 * soon as a screen is full. `rest` lets others have their turn and says whether the answer is still wanted.
 * @returns `null` when it was not.
 */
export async function findLines(
  lines: OrderLine[],
  query: { filter: OrderFilter; sort: OrderSort },
  rest: () => Promise<boolean>,
  show: (first: OrderLine[]) => void,
): Promise<OrderLine[] | null> {
  const { filter, sort } = query;
  const matches = matcherOf(filter);
  const isByTime = sort.by === 'time';
  const from = isByTime && sort.isAscending ? lines.toReversed() : lines;
  const found: OrderLine[] = [];
  let isShown = !isByTime;
  for (let at = 0; at < from.length; at += atOnce) {
    for (const line of from.slice(at, at + atOnce)) if (matches(line)) found.push(line);
    if (!isShown && found.length >= screenful) {
      isShown = true;
      show([...found]);
    }
    if (!(await rest())) return null;
  }
  return isByTime ? found : sortLines(found, sort, rest);
}
