import { addToDay } from './spending/day-sums';
import { changeLines } from './line-blocks';
import type { Order } from './orders/order';
import { lineOf } from './orders/order-line';
import type { HistoryState } from './orders-db/schema';
import type { Writing } from './orders-db/connection';
import { PartsByDay } from './parts-by-day';
import { isWholeDay } from './spending/valid-day';

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

/** Before anything was counted. */
const unknownState: HistoryState = {
  name: 'state',
  records: 0,
  lines: 0,
  revision: 0,
  epoch: 0,
  zone: '',
  isStale: true,
};

/** What is stored of how lines and sums stand, or that nothing is known of it. */
export function readState(stored: unknown): HistoryState {
  const state = stored as HistoryState | undefined;
  const numbers = [state?.records, state?.lines, state?.revision, state?.epoch];
  const isWhole = numbers.every((count) => Number.isSafeInteger(count)) && typeof state?.zone === 'string';
  return isWhole && state !== undefined ? state : unknownState;
}

/** Changes the sums of each day. @returns whether a day was damaged; it is left as it is. */
async function changeDays(transaction: Writing, changes: OrderChange[]): Promise<boolean> {
  const store = transaction.objectStore('days');
  const parts = new PartsByDay();
  for (const { before, after } of changes) {
    parts.note(before, -1);
    parts.note(after, 1);
  }
  const areDamaged = await Promise.all(
    parts.days().map(async ({ account, day, parts: own }) => {
      const stored: unknown = await store.get([account, day]);
      if (stored !== undefined && !isWholeDay(stored)) return true;
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
