import type { StoredState } from './stored-state.ts';

// Both functions are complete in themselves: the browser test hands them to a page of the extension.

/** Makes the database anew as the state has it: past every schema and every check of the program. */
export async function writeDatabase(database: StoredState['database']): Promise<void> {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the function travels to another page by itself
  const ended = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  await ended(indexedDB.deleteDatabase('botzverse'));
  if (database === null) return;
  const { version, hasStores, records } = database;
  const opening = indexedDB.open('botzverse', version);
  opening.addEventListener('upgradeneeded', () => {
    if (!hasStores) return;
    const orders = opening.result.createObjectStore('orders', { keyPath: 'uuid' });
    orders.createIndex('byTime', 'createdAt');
    orders.createIndex('byOpen', 'open');
    orders.createIndex('byId', 'id');
    orders.createIndex('byLink', ['service', 'link']);
    opening.result.createObjectStore('catalogue', { keyPath: 'account' });
    if (version < 2) return;
    const damaged = opening.result.createObjectStore('damaged', { keyPath: 'id' });
    damaged.createIndex('byMissing', 'missing');
    if (version < 3) return;
    const lines = opening.result.createObjectStore('lines', { keyPath: 'from' });
    lines.createIndex('byRevision', 'revision');
    opening.result.createObjectStore('days', { keyPath: ['account', 'day'] });
    opening.result.createObjectStore('history', { keyPath: 'name' });
    if (version < 5) return;
    opening.result.createObjectStore('ledger', { keyPath: ['account', 'at'] });
    opening.result.createObjectStore('requests', { autoIncrement: true });
    if (version < 7) return;
    opening.result.createObjectStore('erased', { keyPath: 'id' }).createIndex('byTime', 'erasedAt');
    if (version < 8) return;
    opening.result.createObjectStore('services', { keyPath: ['account', 'service'] });
    opening.result.createObjectStore('rates', { keyPath: ['account', 'service'] });
    if (version > 8) opening.result.createObjectStore('later');
  });
  const db = await ended(opening);
  if (hasStores) {
    const transaction = db.transaction('orders', 'readwrite');
    const done = new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(transaction.error));
    });
    for (const record of records) transaction.objectStore('orders').put(record);
    await done;
  }
  db.close();
}

/** Everything that lies in the database's stores of orders and of damaged records; `null` where there is none. */
export async function readDatabase(): Promise<{
  version: number;
  hasStores: boolean;
  records: unknown[];
  damaged: unknown[];
} | null> {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the function travels to another page by itself
  const ended = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const names = (await indexedDB.databases()).map(({ name }) => name);
  if (!names.includes('botzverse')) return null;
  const db = await ended(indexedDB.open('botzverse'));
  const read = async (store: string): Promise<unknown[]> =>
    db.objectStoreNames.contains(store) ? ended(db.transaction(store).objectStore(store).getAll()) : [];
  const found = {
    version: db.version,
    hasStores: db.objectStoreNames.contains('orders'),
    records: await read('orders'),
    damaged: await read('damaged'),
  };
  db.close();
  return found;
}
