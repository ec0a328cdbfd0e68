// A database as the worker has made it: pages read it by these, and have no code that makes one.

/** What a request is answered. */
export const answered = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });

type Cursors = { openCursor: (keys: null, direction: 'prev') => IDBRequest<IDBCursorWithValue | null> };

/** The last values of a store or an index, the last one first, at most so many. */
export const lastValues = (source: Cursors, max: number): Promise<unknown[]> =>
  new Promise((resolve, reject) => {
    const values: unknown[] = [];
    const request = source.openCursor(null, 'prev');
    request.addEventListener('error', () => reject(request.error));
    request.addEventListener('success', () => {
      const cursor = request.result;
      if (cursor === null || values.length >= max) return resolve(values);
      values.push(cursor.value);
      return cursor.continue();
    });
  });

const ended = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new DOMException('Broken off', 'AbortError')),
    );
  });

/** Opens a database of whatever version; `null` where there is none, and none is made. It makes way for an upgrade. */
export async function openExisting(name: string): Promise<IDBDatabase | null> {
  const request = indexedDB.open(name);
  let isMissing = false;
  request.addEventListener('upgradeneeded', () => {
    isMissing = true;
    request.transaction?.abort();
  });
  try {
    const db = await answered(request);
    db.addEventListener('versionchange', () => db.close());
    return db;
  } catch (error) {
    if (isMissing) return null;
    throw error;
  }
}

/** Runs one piece of work on a connection of its own, so that no page holds up an upgrade. */
export async function withDb<Db extends { close: () => void }, Result>(
  open: () => Promise<Db>,
  work: (db: Db) => Promise<Result>,
): Promise<Result> {
  const db = await open();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** Reads from one store. Both are waited for: where the browser breaks a transaction off, each of them fails. */
export async function readIn<Result>(
  db: IDBDatabase,
  name: string,
  work: (store: IDBObjectStore) => Promise<Result>,
): Promise<Result> {
  const transaction = db.transaction(name);
  const [result] = await Promise.all([work(transaction.objectStore(name)), ended(transaction)]);
  return result;
}
