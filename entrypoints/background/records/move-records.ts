import { erasedLine, erasedOrder } from '@/utils/orders-db/erased-record';
import { readState } from '@/utils/orders-db/schema';
import { mergeRates, readPoints } from '@/utils/services/rate-history';
import { isAccountId } from '../account/account-id';
import { mendHistory } from './history/mend-history';
import { withAccount } from './with-account';
import { writeTo } from './write-transaction';

/** A worker that dies loses no more than the move of so many. */
const recordsAtOnce = 1000;

const accountOf = (record: unknown): unknown => (record as { account?: unknown } | null)?.account;

/** Every line of an account: arrays come after whatever may stand for the time. */
const linesOf = (account: string) => IDBKeyRange.bound([account], [account, []]);

/**
 * Moves the next orders, damaged records too, in one transaction; lines and sums are then to be made anew.
 * @returns the last that was looked at; `null` where there is none left.
 */
async function movePart(after: string | null, from: string, to: string, others: Set<unknown>) {
  let last: string | null = null;
  await writeTo(['orders', 'history'], async (transaction) => {
    const [orders, history] = [transaction.objectStore('orders'), transaction.objectStore('history')];
    const records = await orders.getAll(
      after === null ? null : IDBKeyRange.lowerBound(after, true),
      recordsAtOnce,
    );
    last = records.at(-1)?.uuid ?? null;
    for (const record of records) others.add(accountOf(record));
    const own = records.filter((record) => accountOf(record) === from);
    if (own.length === 0) return;
    await Promise.all(own.map((record) => orders.put({ ...record, account: to })));
    await history.put({ ...readState(await history.get('state')), isStale: true });
  });
  return last;
}

const moveLedger = (from: string, to: string, others: Set<unknown>): Promise<void> =>
  writeTo(['ledger'], async (transaction) => {
    const store = transaction.objectStore('ledger');
    const [lines, keys] = await Promise.all([store.getAll(linesOf(from)), store.getAllKeys()]);
    for (const [account] of keys) others.add(account);
    await Promise.all(
      lines.map(async (line) => {
        if ((await store.getKey([to, line.at])) === undefined) await store.put({ ...line, account: to });
      }),
    );
    await store.delete(linesOf(from));
  });

const moveRates = (from: string, to: string, others: Set<unknown>): Promise<void> =>
  writeTo(['rates'], async (transaction) => {
    const store = transaction.objectStore('rates');
    const [rates, keys] = await Promise.all([store.getAll(linesOf(from)), store.getAllKeys()]);
    for (const [account] of keys) others.add(account);
    await Promise.all(
      rates.map(async (history) => {
        // A file of this account may have been imported before.
        const here = readPoints((await store.get([to, history.service]))?.points);
        const points = mergeRates(here, readPoints(history.points));
        await store.put({ ...history, account: to, points });
      }),
    );
    await store.delete(linesOf(from));
  });

/** What was erased and can be brought back. */
const moveErased = (from: string, to: string, others: Set<unknown>): Promise<void> =>
  writeTo(['erased'], async (transaction) => {
    const store = transaction.objectStore('erased');
    for (const record of await store.getAll()) {
      const account = 'order' in record ? record.order.account : record.line.account;
      others.add(account);
      if (account !== from) continue;
      await store.delete(record.id);
      await store.put(
        'order' in record
          ? erasedOrder({ ...record.order, account: to }, record.erasedAt)
          : erasedLine({ ...record.line, account: to }, record.erasedAt),
      );
    }
  });

/** Copies of damaged records may name the account anywhere; what a first version kept of services is of no use. */
const moveRest = (from: string, to: string): Promise<void> =>
  writeTo(['damaged', 'catalogue'], async (transaction) => {
    const damaged = transaction.objectStore('damaged');
    const copies = await damaged.getAll();
    await Promise.all([
      ...copies.map((copy) => damaged.put(withAccount(copy, from, to) as typeof copy)),
      transaction.objectStore('catalogue').clear(),
    ]);
  });

/**
 * Moves all that the database has of an account to another id of it. Each transaction is whole, and what is moved is left
 * alone: interrupted at any moment, it is done again from the beginning.
 * @returns whether something of another account is left under an id of version 1.
 * @throws as `writeTo`
 */
export async function moveRecords(from: string, to: string): Promise<boolean> {
  const others = new Set<unknown>();
  let last = await movePart(null, from, to, others);
  while (last !== null) last = await movePart(last, from, to, others);
  await moveLedger(from, to, others);
  await moveRates(from, to, others);
  await moveErased(from, to, others);
  await moveRest(from, to);
  await mendHistory();
  others.delete(from);
  return [...others].some((id) => typeof id !== 'string' || !isAccountId(id));
}
