import { answered } from '../existing-database';
import type { RateUnit } from '../money/money';
import type { Moment } from '../orders/moment';
import { orderFields } from '../orders/order';
import { countedFields, spentOf, type CountedOrder, type Spent } from '../spending/counted-cost';
import { countedSince, type Limits } from '../spending/limits';
import * as s from '../stored-shapes';
import { readFrom } from './connection';

/** Only what counts is looked at: the rest of a record takes four times as long. */
const storedCounted = s.object(
  Object.fromEntries(countedFields.map((name) => [name, orderFields[name]])) as Pick<
    typeof orderFields,
    keyof CountedOrder
  >,
);

const soundOf = (record: unknown): CountedOrder[] => {
  const read = storedCounted(record);
  return read instanceof s.Damage ? [] : [read];
};

/** The orders made since then, and whatever was open as they were read. */
export type CountedOrders = { since: number; orders: CountedOrder[] };

/** Whatever is open, and with a time the orders made since then: the history is not gone through. */
const readRecords = (since: number | null): Promise<CountedOrder[]> =>
  readFrom('orders', async (store) => {
    const [open, recent] = await Promise.all([
      answered(store.index('byOpen').getAll()),
      since === null ? [] : answered(store.index('byTime').getAll(IDBKeyRange.lowerBound(since))),
    ]);
    return [...recent, ...open].flatMap(soundOf);
  });

/**
 * The orders that may count towards these limits; `null` where none do. Of those that were read before only the open
 * ones are read again, as no other changes: only where nothing was placed meanwhile.
 */
export async function readCountedOrders(
  limits: Limits,
  now: Moment,
  before: CountedOrders | null = null,
): Promise<CountedOrders | null> {
  const since = countedSince(limits, now);
  if (since === null) return null;
  const known = before !== null && before.since <= since ? before : null;
  const records = [...(known?.orders ?? []), ...(await readRecords(known === null ? since : null))];
  const orders = [...new Map(records.map((order) => [order.uuid, order])).values()];
  return { since: known?.since ?? since, orders };
}

/** What these orders spent in the currency of an account, by whichever account. */
export const spentIn = (
  counted: CountedOrders | null,
  { account, currency, unit }: { account: string; currency: string | null; unit: RateUnit | null },
): Spent[] =>
  spentOf(counted?.orders ?? [], currency, (order) => (order.account === account ? unit : undefined));
