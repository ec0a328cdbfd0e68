import { storage } from 'wxt/utils/storage';
import { withDb } from '@/utils/existing-database';
import { readState } from '@/utils/orders-db/schema';
import type { Order } from '@/utils/orders/order';
import * as s from '@/utils/stored-shapes';
import { inTurn } from '../locks';
import { dayMs, fitCount, type Found, type OrderCount } from './fit-count';
import { openOrdersDb } from './open-orders-db';
import { readMirror } from './order-mirror';

// The database cannot tell that it came back empty or smaller: a count outside of it can. The count is written after
// what adds records and before what takes them away, so that a worker that dies in between leaves it too low, never too
// high: too low is put right without a word.

const shape = s.object({
  count: s.whole(0),
  at: s.time,
  aside: s.whole(0),
  lost: s.orNull(s.object({ count: s.whole(1), seenAt: s.time })),
});

const item = storage.defineItem<unknown>('local:orderCount');

async function readCount(): Promise<OrderCount | null> {
  const read = shape(await item.getValue());
  return read instanceof s.Damage ? null : read;
}

/** The orders that are gone and of which the user was not told yet or has not answered. */
export const readLost = async (): Promise<OrderCount['lost']> => (await readCount())?.lost ?? null;

/** Counts without going through the records, wherever the history knows how many there are. */
const countFound = (): Promise<Found> =>
  withDb(openOrdersDb, async (db) => {
    const transaction = db.transaction(['orders', 'damaged', 'history']);
    const [stored, copies] = await Promise.all([
      transaction.objectStore('history').get('state'),
      transaction.objectStore('damaged').index('byMissing').getAll(),
    ]);
    const state = readState(stored);
    const records = state.isStale ? await transaction.objectStore('orders').count() : state.records;
    await transaction.done;
    return { records, aside: copies.filter(({ from }) => from === 'mirror').length };
  });

/** Open orders that are in the mirror alone: the next start puts them back. */
async function countMirrored(): Promise<number> {
  const { orders } = await readMirror();
  const keys = await withDb(openOrdersDb, (db) =>
    Promise.all(orders.map(({ uuid }) => db.getKey('orders', uuid))),
  );
  return keys.filter((key) => key === undefined).length;
}

async function findAll(known: OrderCount | null): Promise<Found> {
  const found = await countFound();
  if (known === null || found.records >= known.count) return found;
  return { ...found, records: found.records + (await countMirrored()) };
}

/** When this worker last counted; `null` where records came or went since, or it never has. */
let countedAt: number | null = null;

/** Records came or went: they are counted again where that is asked for next. */
export const noteChangedCount = (): void => void (countedAt = null);

const fit = (now: number): Promise<boolean> =>
  inTurn('orderCount', async () => {
    // Before it reads: what changes meanwhile is counted again.
    countedAt = now;
    const known = await readCount();
    const fitted = fitCount(known, await findAll(known), now);
    if (fitted === known) return false;
    await item.setValue(fitted);
    return fitted.lost !== (known?.lost ?? null);
  });

/**
 * Raises the count to the records that there are. Fewer than it are a loss, which is noted together with the lower count,
 * so that it is told once. It never fails: the count may lag behind, and what a storage that fails means for orders is
 * said by what has to be saved.
 * @returns whether a loss was noted.
 */
export async function fitOrderCount(now: number): Promise<boolean> {
  try {
    return await fit(now);
  } catch {
    noteChangedCount();
    return false;
  }
}

/** The same where it may have changed: a worker alone writes records, so it reads nothing where it wrote none. */
export const fitChangedCount = async (now: number): Promise<boolean> =>
  countedAt !== null && Math.abs(now - countedAt) < dayMs ? false : fitOrderCount(now);

/** Lowers the count by the records that `work` takes away, before it does; nothing raises it meanwhile. */
export const withFewer = <Result>(by: number, work: () => Promise<Result>): Promise<Result> =>
  inTurn('orderCount', async () => {
    const known = await readCount();
    const found = await findAll(known);
    const left = Math.max(0, found.records - by);
    if (known !== null && known.count > left) {
      const now = Date.now();
      await item.setValue({ ...fitCount(known, found, now), count: left, at: now });
    }
    return work();
  });

/** Changes what is told of a loss, where something is. */
const changeLost = (change: (lost: NonNullable<OrderCount['lost']>) => number): Promise<void> =>
  inTurn('orderCount', async () => {
    const known = await readCount();
    if (known === null || known.lost === null) return;
    const left = change(known.lost);
    await item.setValue({ ...known, lost: left > 0 ? { ...known.lost, count: left } : null });
  });

/** Orders came by an import. One that was made after the loss is none of those that are gone. */
export const noteBack = (added: Pick<Order, 'createdAt'>[]): Promise<void> =>
  changeLost(
    ({ count, seenAt }) => count - added.filter(({ createdAt }) => createdAt <= seenAt + dayMs).length,
  );

/** The user knows of the loss. */
export const dismissLost = (): Promise<void> => changeLost(() => 0);

/** Before everything is erased: what is gone then is no loss. */
export const forgetOrderCount = (): Promise<void> => inTurn('orderCount', () => item.removeValue());
