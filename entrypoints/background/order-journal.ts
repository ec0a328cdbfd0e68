import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { NamedError } from '@/utils/errors';
import { orderSchema, type Order } from '@/utils/order';
import { readOpenOrders, readOrder, saveOrders } from '@/utils/orders-db';
import { inTurn } from './in-turn';

/** The second copy of every order that is not final: a damaged database or storage file loses none of them. */
const mirrorItem = storage.defineItem<unknown>('local:openOrders');

async function readMirror(): Promise<Order[]> {
  const read = z.array(z.unknown()).safeParse(await mirrorItem.getValue());
  return (read.success ? read.data : []).flatMap((record) => {
    const order = orderSchema.safeParse(record);
    return order.success ? [order.data] : [];
  });
}

async function mirror(orders: Order[]): Promise<void> {
  const changed = new Set(orders.map(({ uuid }) => uuid));
  const others = (await readMirror()).filter(({ uuid }) => !changed.has(uuid));
  await mirrorItem.setValue([...others, ...orders.filter((order) => order.open === 1)]);
}

/**
 * Waits for both copies, also when one fails: a write that is still on its way when the next one begins would
 * overwrite it.
 */
async function writeBoth(inDatabase: Promise<void>, inMirror: Promise<void>): Promise<void> {
  for (const written of await Promise.allSettled([inDatabase, inMirror])) {
    if (written.status === 'fulfilled') continue;
    const { reason } = written;
    throw new NamedError('storageFailed', reason instanceof Error ? reason.name : null);
  }
}

/** Saves to both copies at once. */
const saveBoth = (orders: Order[]): Promise<void> => writeBoth(saveOrders(orders), mirror(orders));

/**
 * Saves orders to the database and the mirror, and waits until both are on disk.
 * @throws NamedError `storageFailed`; then nothing that depends on the record may be sent.
 */
export const recordOrders = (orders: Order[]): Promise<void> =>
  orders.length === 0 ? Promise.resolve() : inTurn('orders', () => saveBoth(orders));

/**
 * Changes one order as it is stored now, so that two changes at once both count. `inMemory` stands in for a record that
 * is gone or damaged.
 * @returns the order as saved, or `null` when there is none or `change` left it alone.
 */
export function changeStoredOrder(
  uuid: string,
  change: (order: Order) => Order | null,
  inMemory: Order | null = null,
): Promise<Order | null> {
  return inTurn('orders', async () => {
    const stored = (await readOrder(uuid)) ?? inMemory;
    const changed = stored === null ? null : change(stored);
    if (changed !== null) await saveBoth([changed]);
    return changed;
  });
}

/**
 * Changes the open orders that `change` does not leave alone (`null`), as they are stored now and in one write.
 * @throws NamedError `storageFailed`.
 */
export function changeOpenOrders(change: (order: Order) => Order | null): Promise<void> {
  return inTurn('orders', async () => {
    const changed = (await readOpenOrders()).flatMap((order) => change(order) ?? []);
    if (changed.length > 0) await saveBoth(changed);
  });
}

/**
 * Compares both copies and mends them: the higher counter is the newer one, and a record in one copy only is kept.
 * @returns the open orders as they are afterwards.
 */
export function mendCopies(): Promise<Order[]> {
  return inTurn('orders', async () => {
    const [stored, mirrored] = await Promise.all([readOpenOrders(), readMirror()]);
    const newest = new Map(stored.map((order) => [order.uuid, order]));
    const mended: Order[] = [];
    for (const copy of mirrored) {
      const other = newest.get(copy.uuid) ?? (await readOrder(copy.uuid));
      if (other !== null && other.counter >= copy.counter) continue;
      newest.set(copy.uuid, copy);
      mended.push(copy);
    }
    const open = [...newest.values()];
    const isMirrored = mirrored.length === open.length && mended.length === 0;
    if (!isMirrored || open.some(({ uuid, counter }) => !hasCopy(mirrored, uuid, counter))) {
      await writeBoth(saveOrders(mended), mirrorItem.setValue(open));
    }
    return open;
  });
}

const hasCopy = (copies: Order[], uuid: string, counter: number): boolean =>
  copies.some((copy) => copy.uuid === uuid && copy.counter === counter);
