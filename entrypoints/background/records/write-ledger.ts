import { ledgerStart, readableLines, type LedgerLine } from '@/utils/ledger/ledger-line';
import { erasedLine } from '@/utils/orders-db/erased-record';
import { writeTo } from './write-transaction';

/** What is kept of an account: a year. */
const oldLines = (account: string, before: number) =>
  IDBKeyRange.bound([account, -Infinity], [account, before], false, true);

/**
 * Writes lines in the place of those of the same account and time, and lets go of what is older than a year.
 * @throws as `writeTo`
 */
export const writeLedger = (lines: LedgerLine[]): Promise<void> =>
  writeTo(['ledger'], (transaction) => {
    const store = transaction.objectStore('ledger');
    const start = ledgerStart(Date.now());
    const accounts = new Set(lines.map(({ account }) => account));
    return Promise.all([
      ...lines.map((line) => store.put(line)),
      ...Array.from(accounts, (account) => store.delete(oldLines(account, start))),
    ]);
  });

/** Adds the lines whose account and time have none yet, and are not older than a year. @throws as `writeTo` */
export const addToLedger = (lines: LedgerLine[]): Promise<void> =>
  writeTo(['ledger'], (transaction) => {
    const store = transaction.objectStore('ledger');
    const start = ledgerStart(Date.now());
    return Promise.all(
      lines.map(async (line) => {
        const isKept = line.at >= start && (await store.getKey([line.account, line.at])) === undefined;
        if (isKept) await store.put(line);
      }),
    );
  });

/** Erases the lines of every account from before a time, and keeps them aside (`erased-record.ts`). @throws as `writeTo` */
export const eraseLedger = (before: number, now: number): Promise<void> =>
  writeTo(['ledger', 'erased'], async (transaction) => {
    const store = transaction.objectStore('ledger');
    const aside = transaction.objectStore('erased');
    for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue()) {
      if (cursor.primaryKey[1] >= before) continue;
      const [line] = readableLines([cursor.value]);
      if (line !== undefined) await aside.put(erasedLine(line, now));
      await store.delete(cursor.primaryKey);
    }
  });
