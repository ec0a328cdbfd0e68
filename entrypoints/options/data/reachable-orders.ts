import { browser } from 'wxt/browser';
import { countOrders, readInParts } from '@/utils/orders-db/read-all-orders';
import { readOrders } from '@/utils/orders-db/read-orders';
import { readRecord } from '@/utils/orders/order-record';

type Part = Awaited<ReturnType<ReturnType<typeof readInParts>['next']>>['value'] & object;

/** The orders of an export. `isPart`: their database cannot be opened, and these are the open ones alone. */
export type Reachable = { isPart: boolean; total: number; parts: AsyncIterable<Part> };

/** The worker's second copy of the open orders, in extension storage. */
async function* readMirrored(): AsyncGenerator<Part> {
  const { openOrders } = await browser.storage.local.get('openOrders');
  const records: unknown[] = Array.isArray(openOrders) ? openOrders : [];
  const orders = records.flatMap((record) => {
    const read = readRecord(record);
    return read.kind === 'whole' ? [read.order] : [];
  });
  yield { orders, read: records.length, unreadable: records.length - orders.length };
}

/** How many are read at once, so that work on them can be stopped. */
const listedPerPart = 500;

/** These orders, in this order. One that cannot be read, or has gone meanwhile, is counted. */
export async function* readListed(uuids: string[]): AsyncGenerator<Part> {
  for (let read = 0; read < uuids.length; read += listedPerPart) {
    const asked = uuids.slice(read, read + listedPerPart);
    const found = await readOrders(asked);
    const orders = asked.flatMap((uuid) => found.get(uuid) ?? []);
    yield { orders, read: read + asked.length, unreadable: asked.length - orders.length };
  }
}

/** All orders; where the browser cannot open their database, those that lie outside of it. */
export async function reachableOrders(): Promise<Reachable> {
  try {
    const { total } = await countOrders();
    return { isPart: false, total, parts: readInParts() };
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return { isPart: true, total: 0, parts: readMirrored() };
  }
}
