import { openExisting } from '../existing-database';
import { sendCommand } from '../send-command';
import { ordersDbVersion } from './schema';

/** The database of orders. */
export const ordersDbName = 'botzverse';

const failed = (why: string) => new DOMException(why, 'InvalidStateError');

/** Has the worker make the database: it is the only one that makes or changes it. @throws DOMException */
async function askWorker(): Promise<void> {
  const outcome = await sendCommand({ type: 'prepareHistory' });
  if (!outcome.ok) throw failed(outcome.error);
}

let prepare = askWorker;

/** How the database is made or brought to this version. For the worker, which does it itself. */
export const prepareBy = (how: () => Promise<void>): void => {
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
  if (made === null) throw failed('The database is gone again');
  return made;
}
