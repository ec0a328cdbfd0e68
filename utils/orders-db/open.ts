import { openExisting } from '../existing-database';
import { sendCommand } from '../send-command';
import { ordersDbVersion } from './schema';

/** The database of orders. */
export const ordersDbName = 'botzverse';

/** The worker tells of its failure, by which pages read again: they must not ask again each time. */
const restMs = 10_000;
let failedAt = -Infinity;

/** The worker alone makes or changes the database. Whether it could is seen by what is there then. */
async function askWorker(): Promise<void> {
  if (performance.now() - failedAt < restMs) return;
  const { ok } = await sendCommand({ type: 'prepareHistory' });
  failedAt = ok ? -Infinity : performance.now();
}

let prepare: () => Promise<unknown> = askWorker;

/** How the database is made or brought to this version. For the worker, which does it itself. */
export const prepareBy = (how: () => Promise<unknown>): void => {
  prepare = how;
};

/** `null` where there is none, or none that has all that is read. */
async function openPresent(): Promise<IDBDatabase | null> {
  const db = await openExisting(ordersDbName);
  if (db === null || (db.version >= ordersDbVersion && db.objectStoreNames.length > 0)) return db;
  db.close();
  return null;
}

/**
 * The database to read from, also one of a newer version. Where it is missing or older it is waited for.
 * @throws DOMException when the browser refuses to open or make it.
 */
export async function openOrdersDbToRead(): Promise<IDBDatabase> {
  const present = await openPresent();
  if (present !== null) return present;
  await prepare();
  const made = await openPresent();
  if (made === null) throw new DOMException('Not made', 'InvalidStateError');
  return made;
}
