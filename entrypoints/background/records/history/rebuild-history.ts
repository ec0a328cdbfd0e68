import { readState } from '@/utils/orders-db/schema';
import { compareLines, lineOf, type OrderLine } from '@/utils/orders/order-line';
import { readRecord } from '@/utils/orders/order-record';
import { addToDay, type DaySums } from '@/utils/spending/day-sums';
import { daySumsOf } from '@/utils/spending/order-sums';
import type { Writing } from '../write-transaction';
import { keyOfDay, DayChanges } from './day-changes';
import { presentZone } from './keep-history';
import { putLines } from './line-blocks';
import { RecordsAnew } from './service-records';

const recordsAtOnce = 2000;

/** Makes lines, sums and services' records from the records, without the damaged ones. */
export async function rebuildHistory(transaction: Writing): Promise<void> {
  const [orders, history] = [transaction.objectStore('orders'), transaction.objectStore('history')];
  const before = readState(await history.get('state'));
  const revision = before.revision + 1;
  const lines: OrderLine[] = [];
  const days = new Map<string, DaySums>();
  const services = new RecordsAnew();
  let records = 0;
  let range: IDBKeyRange | null = null;
  for (;;) {
    const part: unknown[] = await orders.getAll(range, recordsAtOnce);
    records += part.length;
    const parts = new DayChanges();
    for (const record of part) {
      const read = readRecord(record);
      if (read.kind === 'damaged' || read.order === null) continue;
      lines.push(lineOf(read.order));
      const sums = daySumsOf(read.order);
      parts.note(sums, 1);
      services.add({ order: read.order, sums });
    }
    for (const { account, day, parts: own } of parts.days()) {
      const key = keyOfDay({ account, day });
      days.set(key, addToDay(days.get(key) ?? { account, day, services: [], channels: [] }, own));
    }
    if (part.length < recordsAtOnce) break;
    range = IDBKeyRange.lowerBound((part.at(-1) as { uuid: IDBValidKey }).uuid, true);
  }
  await Promise.all([transaction.objectStore('lines').clear(), transaction.objectStore('days').clear()]);
  await putLines(transaction, lines.toSorted(compareLines), { from: [0, ''], isNewest: true }, revision);
  const store = transaction.objectStore('days');
  await Promise.all(Array.from(days.values(), (sums) => store.put(sums)));
  await services.save(transaction);
  await history.put({
    name: 'state',
    records,
    lines: lines.length,
    revision,
    epoch: before.epoch + 1,
    zone: presentZone(),
    isStale: false,
  });
}
