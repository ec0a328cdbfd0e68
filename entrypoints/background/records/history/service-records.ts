import type { Order } from '@/utils/orders/order';
import {
  addToRecord,
  readServiceRecord,
  recordPartOf,
  type ServiceRecord,
} from '@/utils/spending/service-record';
import type { Writing } from '../write-transaction';

type Change = { before: Order | null; after: Order | null };
type Part = { part: ServiceRecord; sign: 1 | -1 };

/** What changes of orders add to each service's record and take from it; most changes leave it as it is. */
function partsOf(changes: readonly Change[]): Map<string, Part[]> {
  const parts = new Map<string, Part[]>();
  const note = (part: ServiceRecord | null, sign: 1 | -1) => {
    if (part === null) return;
    const key = JSON.stringify([part.account, part.service]);
    parts.set(key, [...(parts.get(key) ?? []), { part, sign }]);
  };
  for (const { before, after } of changes) {
    const [was, is] = [before, after].map((order) => order && recordPartOf(order)) as [
      ServiceRecord | null,
      ServiceRecord | null,
    ];
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
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
      const after = parts.reduce<ServiceRecord | null>(
        (record, { part, sign }) => addToRecord(record, part, sign),
        before,
      );
      await (after === null || after.orders <= 0 ? store.delete(key) : store.put(after));
      return false;
    }),
  );
  return areDamaged.includes(true);
}

/** Collects the records of services anew, order by order. */
export class RecordsAnew {
  readonly #records = new Map<string, ServiceRecord>();

  add(order: Order): void {
    const part = recordPartOf(order);
    if (part === null) return;
    const key = JSON.stringify([part.account, part.service]);
    this.#records.set(key, addToRecord(this.#records.get(key) ?? null, part));
  }

  /** Puts them in the place of all that are stored. */
  async save(transaction: Writing): Promise<void> {
    const store = transaction.objectStore('services');
    await store.clear();
    await Promise.all(Array.from(this.#records.values(), (record) => store.put(record)));
  }
}
