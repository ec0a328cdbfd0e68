import { deleteDB, openDB } from 'idb';
import { NamedError } from '@/utils/errors';
import { withDb } from '@/utils/existing-database';
import { ordersDbName as name, prepareBy } from '@/utils/orders-db/open';
import type { OrdersSchema } from '@/utils/orders-db/schema';
import { ordersDbSteps, upgradeOrdersDb, type OrdersDb, type Step } from './orders-db-steps';

/** Another connection that does not make way for an upgrade is refused like a disk that fails: waiting might never end. */
function refuseBlocked(opening: () => Promise<OrdersDb>): {
  blocked: () => void;
  refusal: Promise<never>;
} {
  const { promise: refusal, reject } = Promise.withResolvers<never>();
  const blocked = () => {
    reject(new DOMException('The database is held open', 'InvalidStateError'));
    // The browser goes on waiting: a connection that comes after all holds up nobody.
    void opening().then(
      (db) => db.close(),
      () => undefined,
    );
  };
  return { blocked, refusal };
}

function makeWay(_current: number, _blocked: number | null, event: IDBVersionChangeEvent): void {
  (event.target as IDBDatabase).close();
}

async function openOnce(steps: readonly Step[]): Promise<OrdersDb> {
  const { blocked, refusal } = refuseBlocked(() => opening);
  const opening = openDB<OrdersSchema>(name, steps.length, {
    upgrade: (db, version, _next, upgrade) => upgradeOrdersDb(db, upgrade, version, steps),
    blocked,
    blocking: makeWay,
  });
  return Promise.race([opening, refusal]);
}

/**
 * The database of orders, brought to this program's version. The worker is its only writer.
 * @throws NamedError `newerData` when a newer version of the extension has written it: then nothing is written or sent.
 * @throws DOMException when the browser refuses to open it (then nothing may be sent either).
 */
export async function openOrdersDb(steps: readonly Step[] = ordersDbSteps): Promise<OrdersDb> {
  try {
    const db = await openOnce(steps);
    if (db.objectStoreNames.length > 0) return db;
    // Made by no version of ours, and with nothing in it: it stands in the way of one that is.
    db.close();
    await deleteDB(name);
    return await openOnce(steps);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'VersionError') throw new NamedError('newerData');
    throw error;
  }
}

/** Makes the database where there is none, and brings one of an older version to this one. @throws as `openOrdersDb` */
export const prepareOrdersDb = (): Promise<void> => withDb(openOrdersDb, async () => undefined);

// What reads here does not ask a worker: it is one.
prepareBy(prepareOrdersDb);
