import type { Order } from './order';
import { readRecord } from './order-record';
import { readFrom } from './orders-db-work';

/** How many records are read at once: few enough that a page goes on answering between two reads. */
const ordersPerRead = 1000;

/** How many records there are, and when the oldest was made (milliseconds since 1970); `null` where there is none. */
export const countOrders = (): Promise<{ total: number; since: number | null }> =>
  readFrom('orders', async (store) => {
    const [total, oldest] = await Promise.all([store.count(), store.index('byTime').openKeyCursor()]);
    return { total, since: typeof oldest?.key === 'number' ? oldest.key : null };
  });

/** The uuids of all orders, the oldest first. One whose time is damaged is not among them. */
export const readOrderKeys = (): Promise<string[]> =>
  readFrom('orders', (store) => store.index('byTime').getAllKeys());

/** The uuids of everything that lies where orders lie, also of damaged records. */
export const readAllKeys = (): Promise<string[]> => readFrom('orders', (store) => store.getAllKeys());

/** The uuids of the orders that were made before a time and are not open: the history that can be erased. */
export const readKeysBefore = (before: number): Promise<string[]> =>
  readFrom('orders', async (store) => {
    const [keys, open] = await Promise.all([
      store.index('byTime').getAllKeys(IDBKeyRange.upperBound(before, true)),
      store.index('byOpen').getAllKeys(),
    ]);
    const isOpen = new Set(open);
    return keys.filter((key) => !isOpen.has(key));
  });

/** The whole orders of these uuids in parts, and how many of each part are damaged or written by a newer version. */
export async function* readInParts(
  keys: string[],
): AsyncGenerator<{ orders: Order[]; read: number; unreadable: number }> {
  for (let from = 0; from < keys.length; from += ordersPerRead) {
    const part = keys.slice(from, from + ordersPerRead);
    const records: unknown[] = await readFrom('orders', (store) =>
      Promise.all(part.map((key) => store.get(key))),
    );
    // One that was erased meanwhile is no longer there, and not damaged.
    const there = records.filter((record) => record !== undefined);
    const orders = there.flatMap((record) => {
      const read = readRecord(record);
      return read.kind === 'whole' ? [read.order] : [];
    });
    yield { orders, read: from + part.length, unreadable: there.length - orders.length };
  }
}
