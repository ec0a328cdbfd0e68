import { withDb } from '@/utils/existing-database';
import { maxRequestLines, type RequestLine } from '@/utils/requests/request-line';
import { putBackLines, takeLines } from '../panel/request-log';
import { openOrdersDb } from './open-orders-db';

const writeLines = (lines: RequestLine[]): Promise<void> =>
  withDb(openOrdersDb, async (db) => {
    // Nobody waits for the disk: a log that loses its end is still one.
    const transaction = db.transaction('requests', 'readwrite', { durability: 'relaxed' });
    const { store } = transaction;
    const write = async () => {
      const keys = await Promise.all(lines.map((line) => store.add(line)));
      const last = Math.max(...keys) - maxRequestLines;
      // Not from the first on: the browser would go through all that was deleted there before.
      await store.delete(IDBKeyRange.bound(last - maxRequestLines, last));
    };
    await Promise.all([write(), transaction.done]);
  });

/**
 * Stores what the log has in memory, after the work that it is about. It never fails: what a storage that fails means
 * for orders is said by what has to be saved, and the lines are stored with the next ones.
 */
export async function keepLog(): Promise<void> {
  const lines = takeLines();
  if (lines.length === 0) return;
  try {
    await writeLines(lines);
  } catch {
    putBackLines(lines);
  }
}

/** Forgets what is not stored yet: everything else is being erased. */
export const forgetLog = (): void => void takeLines();
