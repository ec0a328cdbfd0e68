import { readState } from '@/utils/orders-db/schema';
import type { Order } from '@/utils/orders/order';
import { lineOf } from '@/utils/orders/order-line';
import { addToDay } from '@/utils/spending/day-sums';
import { isValidDay } from '@/utils/spending/valid-day';
import type { Writing } from '../write-transaction';
import { DayChanges } from './day-changes';
import { changeLines } from './line-blocks';

// Lines and sums are made from the records, never the other way round. Every write of records changes them in the same
// transaction, by the difference; what does not fit is made again from all records when the worker next starts.

/** One record's write. `before` is `null` too where what lay there was damaged. */
export type OrderChange = {
  before: Order | null;
  after: Order | null;
  /** Whether a record lay there. */
  wasThere: boolean;
};

/** The stores that a write of orders needs, beside that of the damaged records. */
export const historyStores = ['orders', 'lines', 'days', 'history'] as const;

/** The browser's time zone: the days of the sums are of one. */
export const presentZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Changes the sums of each day. @returns whether a day was damaged; it is left as it is. */
async function changeDays(transaction: Writing, changes: OrderChange[]): Promise<boolean> {
  const store = transaction.objectStore('days');
  const parts = new DayChanges();
  for (const { before, after } of changes) {
    parts.note(before, -1);
    parts.note(after, 1);
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
 * Changes lines and sums as records are changed, in the records' own transaction. What is damaged there holds up no
 * record: it is noted, and made again later.
 */
export async function keepHistory(transaction: Writing, changes: OrderChange[]): Promise<void> {
  const store = transaction.objectStore('history');
  const state = readState(await store.get('state'));
  const revision = state.revision + 1;
  const lineChanges = changes.map(({ before, after }) => ({
    before: before && lineOf(before),
    after: after && lineOf(after),
  }));
  const { added, isDamaged, hasRemovedBlock } = await changeLines(transaction, lineChanges, revision);
  const isDayDamaged = await changeDays(transaction, changes);
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
    isStale: state.isStale || isDamaged || isDayDamaged || hadDamaged || isOtherZone,
  });
}
