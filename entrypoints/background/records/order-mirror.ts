import { storage } from 'wxt/utils/storage';
import type { Order } from '@/utils/orders/order';
import { readRecord, uuidOf } from '@/utils/orders/order-record';

/** The second copy of every open order: one damaged file, the database's or the storage's, loses none of them. */
const mirrorItem = storage.defineItem<unknown>('local:openOrders');

/** The mirror's content. `isNewer` where a newer version of the extension has written there. */
export type Mirror = { orders: Order[]; damaged: { record: unknown; reason: string }[]; isNewer: boolean };

async function readRecords(): Promise<unknown[]> {
  const stored = await mirrorItem.getValue();
  if (Array.isArray(stored)) return stored;
  return stored === null || stored === undefined ? [] : [stored];
}

export async function readMirror(): Promise<Mirror> {
  const mirror: Mirror = { orders: [], damaged: [], isNewer: false };
  for (const record of await readRecords()) {
    const read = readRecord(record);
    if (read.kind === 'whole') mirror.orders.push(read.order);
    else if (read.kind === 'damaged') mirror.damaged.push({ record, reason: read.reason });
    else mirror.isNewer = true;
  }
  return mirror;
}

/** Puts open orders into the mirror, and takes final ones out. Other copies, unreadable ones too, stay. */
export async function mirrorOrders(orders: Order[]): Promise<void> {
  const changed = new Set<string | null>(orders.map(({ uuid }) => uuid));
  const others = (await readRecords()).filter((record) => !changed.has(uuidOf(record)));
  await mirrorItem.setValue([...others, ...orders.filter((order) => order.open === 1)]);
}

export const replaceMirror = (open: Order[]): Promise<void> => mirrorItem.setValue(open);
