import type { Order } from '@/utils/orders/order';
import type { DaySums } from '@/utils/spending/day-sums';
import {
  readServiceRecord,
  recordPartOf,
  RecordSum,
  type ServiceRecord,
} from '@/utils/spending/service-record';
import type { Writing } from '../write-transaction';

/** An order with its share of its day, which is made once for all that is made from it. */
export type Share = { order: Order; sums: DaySums | null };
type Change = { before: Share | null; after: Share | null };
type Part = { part: ServiceRecord; sign: 1 | -1 };

const partOf = (share: Share | null): ServiceRecord | null =>
  share === null ? null : recordPartOf(share.order, share.sums);

/** What changes of orders add to each service's record and take from it; most changes leave it as it is. */
function partsOf(changes: readonly Change[]): Map<string, Part[]> {
  const parts = new Map<string, Part[]>();
  const note = (part: ServiceRecord | null, sign: 1 | -1) => {
    if (part === null) return;
    const key = JSON.stringify([part.account, part.service]);
    const known = parts.get(key);
    if (known === undefined) parts.set(key, [{ part, sign }]);
    else known.push({ part, sign });
  };
  for (const { before, after } of changes) {
    const [was, is] = [partOf(before), partOf(after)];
    if (was !== null && JSON.stringify(was) === JSON.stringify(is)) continue;
    note(was, -1);
    note(is, 1);
  }
  return parts;
}

/** Updates the records of services in the transaction that changes the orders. @returns whether one was damaged. */
export async function changeServiceRecords(
  transaction: Writing,
  changes: readonly Change[],
): Promise<boolean> {
  const store = transaction.objectStore('services');
  const areDamaged = await Promise.all(
    Array.from(partsOf(changes).values(), async (parts) => {
      const [first] = parts;
      if (first === undefined) return false;
      const key: [string, string] = [first.part.account, first.part.service];
      const stored: unknown = await store.get(key);
      const before = readServiceRecord(stored);
      if (stored !== undefined && before === null) return true;
      const sum = new RecordSum(before, first.part);
      for (const { part, sign } of parts) sum.add(part, sign);
      const after = sum.record();
      await (after === null ? store.delete(key) : store.put(after));
      return false;
    }),
  );
  return areDamaged.includes(true);
}

/** Collects the records of services anew, order by order. */
export class RecordsAnew {
  readonly #sums = new Map<string, RecordSum>();

  add(share: Share): void {
    const part = partOf(share);
    if (part === null) return;
    const key = JSON.stringify([part.account, part.service]);
    const sum = this.#sums.get(key) ?? new RecordSum(null, part);
    this.#sums.set(key, sum);
    sum.add(part, 1);
  }

  /** Puts them in the place of all that are stored. */
  async save(transaction: Writing): Promise<void> {
    const store = transaction.objectStore('services');
    await store.clear();
    const records = Array.from(this.#sums.values(), (sum) => sum.record()).filter(
      (record) => record !== null,
    );
    await Promise.all(records.map((record) => store.put(record)));
  }
}
