import { answered, withDb } from '../existing-database';
import { lineOf, unpackLines, type OrderLine } from '../orders/order-line';
import { readStore } from './connection';
import { openOrdersDbToRead } from './open';
import { readHistory } from './read-orders';
import { ordersDbVersion, readState, type LineBlock } from './schema';

/** All lines as far as they are read, and how they stand to the records. */
export type LineStock = {
  /** The lines of each block, the oldest block first, in it the oldest order. `null` where it is not read yet. */
  blocks: { from: string; lines: OrderLine[] | null }[];
  epoch: number;
  revision: number;
  /** Records that have no line, because they are damaged. */
  unreadable: number;
  /** The worker has not made the lines of these records yet, or is to make them anew. */
  isStale: boolean;
};

/** Blocks that are read at a time: what is between two of them is not held up. */
const blocksAtOnce = 32;
/** Each time that there is more, all that is there is shown anew: so each time there is to be so many times as much. */
const growth = 3;

const nameOf = (from: LineBlock['from']): string => from.join('/');
/** A damaged block has nothing to show; the worker makes it anew. */
const linesOf = (block: LineBlock): OrderLine[] => unpackLines(block.text) ?? [];

/** Blocks that changed since the stock was read, in their places. */
async function readChanged(db: IDBDatabase, stock: LineStock): Promise<LineStock['blocks']> {
  const range = IDBKeyRange.lowerBound(stock.revision, true);
  const changed = await readStore(db, 'lines', (store) => answered(store.index('byRevision').getAll(range)));
  const byName = new Map(changed.map((block) => [nameOf(block.from), linesOf(block)]));
  const known = new Set(stock.blocks.map(({ from }) => from));
  const kept = stock.blocks.map(({ from, lines }) => ({ from, lines: byName.get(from) ?? lines }));
  const isOnlyChanged = changed.every(({ from }) => known.has(nameOf(from)));
  if (isOnlyChanged) return kept;
  const byKey = new Map(kept.map((block) => [block.from, block]));
  return (await readStore(db, 'lines', (store) => answered(store.getAllKeys()))).map(nameOf).map((from) => {
    return byKey.get(from) ?? { from, lines: byName.get(from) ?? [] };
  });
}

async function* readAllBlocks(db: IDBDatabase): AsyncGenerator<LineStock['blocks']> {
  const keys = await readStore(db, 'lines', (store) => answered(store.getAllKeys()));
  let blocks: LineStock['blocks'] = keys.map((from) => ({ from: nameOf(from), lines: null }));
  // The newest alone: it is what is seen first.
  let [end, size, shown] = [keys.length, 1, 0];
  while (end > 0) {
    const start = Math.max(0, end - size);
    const [first, last] = [keys[start], keys[end - 1]];
    if (first === undefined || last === undefined) return;
    const range = IDBKeyRange.bound(first, last);
    const part = await readStore(db, 'lines', (store) => answered(store.getAll(range)));
    const byName = new Map(part.map((block) => [nameOf(block.from), linesOf(block)]));
    blocks = blocks.map((block, at) =>
      at >= start && at < end ? { from: block.from, lines: byName.get(block.from) ?? [] } : block,
    );
    [end, size] = [start, blocksAtOnce];
    const read = keys.length - start;
    if (start > 0 && read < shown * growth) continue;
    shown = read;
    yield blocks;
  }
  if (keys.length === 0) yield [];
}

/** Records that are read where there are no lines. */
const recordsWithoutLines = 500;

/** The newest records, to show while there are no lines yet, or only those of a newer version. */
async function stockOfRecords(): Promise<LineStock> {
  const { newest, unreadable } = await readHistory(recordsWithoutLines);
  const blocks = [{ from: '', lines: newest.map(lineOf).toReversed() }];
  return { blocks, epoch: -1, revision: 0, unreadable, isStale: true };
}

/**
 * Reads the lines of all orders, the newest first; of a stock that was read before only what changed since. `show` gets
 * what is there at first, each time that it is three times as much, and in the end.
 * @throws DOMException when the browser refuses its database.
 */
export const readLines = (before: LineStock | null, show: (stock: LineStock) => void): Promise<void> =>
  withDb(openOrdersDbToRead, async (db) => {
    const state = readState(await readStore(db, 'history', (store) => answered(store.get('state'))));
    if (db.version !== ordersDbVersion || state.revision === 0) {
      show(await stockOfRecords());
      return;
    }
    const head = {
      epoch: state.epoch,
      revision: state.revision,
      unreadable: Math.max(0, state.records - state.lines),
      isStale: state.isStale,
    };
    const isKnown = before?.epoch === state.epoch && before.blocks.every(({ lines }) => lines !== null);
    if (isKnown) {
      const blocks = before.revision === state.revision ? before.blocks : await readChanged(db, before);
      show({ ...head, blocks });
      return;
    }
    for await (const blocks of readAllBlocks(db)) show({ ...head, blocks });
  });

export const newestFirst = ({ blocks }: LineStock): OrderLine[] =>
  blocks.toReversed().flatMap(({ lines }) => (lines ?? []).toReversed());
