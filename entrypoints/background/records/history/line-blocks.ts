import type { IDBPObjectStore, StoreNames } from 'idb';
import type { LineBlockStart, OrdersSchema } from '@/utils/orders-db/schema';
import { compareLines, packLines, unpackLines, type OrderLine } from '@/utils/orders/order-line';
import type { Writing } from '../write-transaction';

/**
 * A poll writes each block that has a changed order, and a page reads all blocks: with 100,000 orders, smaller ones
 * were measured to slow the page, larger ones the poll.
 */
const maxLinesPerBlock = 250;

/** The first block begins before every order. */
const beginning: LineBlockStart = [0, ''];

/** An order's line before and after a write; `null` where there is none. */
export type LineChange = { before: OrderLine | null; after: OrderLine | null };

type Lines = IDBPObjectStore<OrdersSchema, StoreNames<OrdersSchema>[], 'lines', 'readwrite'>;

const startOf = ({ createdAt, uuid }: OrderLine): LineBlockStart => [createdAt, uuid];

const isBefore = (a: LineBlockStart, b: LineBlockStart): boolean =>
  a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);

/** The index of the block that a line belongs to: the last one that does not begin after it. */
function placeOf(starts: LineBlockStart[], line: OrderLine): number {
  const start = startOf(line);
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const isAfter = isBefore(start, starts[middle] ?? start);
    if (isAfter) high = middle - 1;
    else low = middle;
  }
  return low;
}

/** Splits lines into blocks, evenly; but the newest is filled up first, so that new orders leave full blocks behind. */
function inBlocks(lines: OrderLine[], isNewest: boolean): OrderLine[][] {
  const size = isNewest
    ? maxLinesPerBlock
    : Math.ceil(lines.length / Math.ceil(lines.length / maxLinesPerBlock));
  const parts: OrderLine[][] = [];
  for (let at = 0; at < lines.length; at += size) parts.push(lines.slice(at, at + size));
  return parts.length === 0 ? [[]] : parts;
}

const isSame = (a: OrderLine | null, b: OrderLine | null): boolean => JSON.stringify(a) === JSON.stringify(b);

type Edit = { remove: string[]; add: OrderLine[] };

function editsOf(changes: LineChange[], starts: LineBlockStart[]): Map<number, Edit> {
  const edits = new Map<number, Edit>();
  const editAt = (line: OrderLine): Edit => {
    const place = placeOf(starts, line);
    const edit = edits.get(place) ?? { remove: [], add: [] };
    edits.set(place, edit);
    return edit;
  };
  for (const { before, after } of changes) {
    if (isSame(before, after)) continue;
    if (before !== null) editAt(before).remove.push(before.uuid);
    if (after !== null) editAt(after).add.push(after);
  }
  return edits;
}

/** Replaces the lines of a block; those that are too many go into new blocks after it. */
export async function putLines(
  transaction: Writing,
  lines: OrderLine[],
  block: { from: LineBlockStart; isNewest: boolean },
  revision: number,
): Promise<void> {
  const store = transaction.objectStore('lines');
  const parts = inBlocks(lines, block.isNewest);
  await Promise.all(
    parts.map((part, n) => {
      const from = n === 0 || part[0] === undefined ? block.from : startOf(part[0]);
      return store.put({ from, revision, text: packLines(part) });
    }),
  );
}

/** Where the blocks begin in which lines change, without the rest of a long history; and where the newest begins. */
async function readStarts(
  store: Lines,
  changes: LineChange[],
): Promise<{ starts: LineBlockStart[]; newest: LineBlockStart | null }> {
  const changed = changes.flatMap(({ before, after }) => [before ?? [], after ?? []].flat()).map(startOf);
  const [first] = changed;
  const newest = (await store.openKeyCursor(null, 'prev'))?.primaryKey ?? null;
  if (first === undefined || newest === null) return { starts: [beginning], newest };
  let [min, max] = [first, first];
  for (const start of changed) {
    if (isBefore(start, min)) min = start;
    if (isBefore(max, start)) max = start;
  }
  const from = (await store.openKeyCursor(IDBKeyRange.upperBound(min), 'prev'))?.primaryKey ?? beginning;
  const starts = await store.getAllKeys(IDBKeyRange.bound(from, isBefore(from, max) ? max : from));
  return { starts: starts.length === 0 ? [beginning] : starts, newest };
}

type LinesChanged = { added: number; isDamaged: boolean; hasRemovedBlock: boolean };

/** Changes the lines of orders in their blocks. A damaged block is left as it is and reported. */
export async function changeLines(
  transaction: Writing,
  changes: LineChange[],
  revision: number,
): Promise<LinesChanged> {
  const store = transaction.objectStore('lines');
  const { starts, newest } = await readStarts(store, changes);
  const result: LinesChanged = { added: 0, isDamaged: false, hasRemovedBlock: false };
  const change = async (place: number, edit: Edit) => {
    const from = starts[place] ?? beginning;
    const block = newest === null ? undefined : await store.get(from);
    const before = block === undefined ? [] : unpackLines(block.text);
    if (before === null) {
      result.isDamaged = true;
      return;
    }
    const lines = new Map(before.map((line) => [line.uuid, line]));
    for (const uuid of edit.remove) lines.delete(uuid);
    for (const line of edit.add) lines.set(line.uuid, line);
    result.added += lines.size - before.length;
    if (lines.size === 0 && isBefore(beginning, from)) {
      result.hasRemovedBlock = true;
      await store.delete(from);
      return;
    }
    const sorted = [...lines.values()].toSorted(compareLines);
    const isNewest = newest === null || !isBefore(from, newest);
    await putLines(transaction, sorted, { from, isNewest }, revision);
  };
  await Promise.all([...editsOf(changes, starts)].map(([place, edit]) => change(place, edit)));
  return result;
}
