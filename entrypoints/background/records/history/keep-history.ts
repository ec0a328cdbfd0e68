import { readState } from '@/utils/orders-db/schema';
import type { Order } from '@/utils/orders/order';
import { lineOf } from '@/utils/orders/order-line';
import { addToDay } from '@/utils/spending/day-sums';
import { daySumsOf } from '@/utils/spending/order-sums';
import { isValidDay } from '@/utils/spending/valid-day';
import type { Writing } from '../write-transaction';
import { DayChanges } from './day-changes';
import { changeLines } from './line-blocks';
import { changeServiceRecords, type Share } from './service-records';

// Lines, sums and services' records are made from the orders, never the other way round. Each write of records updates
// them by the difference, in the same transaction; where they do not fit, the next start rebuilds them from all records.

/** The write of one record. `before` is also `null` where the earlier record was damaged. */
export type OrderChange = {
  before: Order | null;
  after: Order | null;
  /** Whether there was an earlier record, damaged or not. */
  wasThere: boolean;
};

/** The stores that a write of orders needs, beside `damaged`. */
export const historyStores = ['orders', 'lines', 'days', 'services', 'history'] as const;

/** The browser's time zone, in which the days of the sums begin and end. */
export const presentZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

type Shares = { before: Share | null; after: Share | null };

const shareOf = (order: Order | null): Share | null =>
  order === null ? null : { order, sums: daySumsOf(order) };

/** @returns whether a day's sums were damaged; they are left as they are. */
async function changeDays(transaction: Writing, changes: Shares[]): Promise<boolean> {
  const store = transaction.objectStore('days');
  const parts = new DayChanges();
  for (const { before, after } of changes) {
    parts.note(before?.sums ?? null, -1);
    parts.note(after?.sums ?? null, 1);
  }
  const areDamaged = await Promise.all(
    parts.days().map(async ({ account, day, parts: own }) => {
      const stored: unknown = await store.get([account, day]);
      if (stored !== undefined && !isValidDay(stored)) return true;
      const sums = addToDay(stored ?? { account, day, services: [], channels: [] }, own);
      const isEmpty = sums.services.length === 0 && sums.channels.length === 0;
      await (isEmpty ? store.delete([account, day]) : store.put(sums));
      return false;
    }),
  );
  return areDamaged.includes(true);
}

/**
 * Updates lines and sums in the transaction that changes the records. A damaged one stops no record: the history is
 * marked stale, and rebuilt at the next start.
 */
export async function keepHistory(transaction: Writing, changes: OrderChange[]): Promise<void> {
  const store = transaction.objectStore('history');
  const state = readState(await store.get('state'));
  const revision = state.revision + 1;
  const lineChanges = changes.map(({ before, after }) => ({
    before: before && lineOf(before),
    after: after && lineOf(after),
  }));
  const shares = changes.map(({ before, after }) => ({ before: shareOf(before), after: shareOf(after) }));
  const [{ added, isDamaged, hasRemovedBlock }, isDayDamaged, isRecordDamaged] = await Promise.all([
    changeLines(transaction, lineChanges, revision),
    changeDays(transaction, shares),
    changeServiceRecords(transaction, shares),
  ]);
  const hadDamaged = changes.some(({ before, wasThere }) => before === null && wasThere);
  const isOtherZone = state.zone !== presentZone();
  const came = changes.filter(({ after, wasThere }) => after !== null && !wasThere).length;
  const went = changes.filter(({ after, wasThere }) => after === null && wasThere).length;
  await store.put({
    ...state,
    revision,
    records: state.records + came - went,
    lines: state.lines + added,
    epoch: state.epoch + (hasRemovedBlock ? 1 : 0),
    isStale: state.isStale || isDamaged || isDayDamaged || isRecordDamaged || hadDamaged || isOtherZone,
  });
}
