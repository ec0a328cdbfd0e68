import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { readStoredCatalogue, type Catalogue } from './catalogue';
import type { ServiceChange } from './service-change';

interface CatalogueSchema extends DBSchema {
  /** One row for an account: an array is read faster than ten thousand rows. */
  lists: { key: string; value: Catalogue };
  changes: { key: string; value: { account: string; changes: ServiceChange[] } };
}

/**
 * The database of what the panel lists: a copy, apart from the orders because it may be thrown away. The worker is its
 * only writer.
 */
export async function withCatalogueDb<Result>(
  work: (db: IDBPDatabase<CatalogueSchema>) => Promise<Result>,
): Promise<Result> {
  const db = await openDB<CatalogueSchema>('catalogue', 1, {
    upgrade(opened) {
      opened.createObjectStore('lists', { keyPath: 'account' });
      opened.createObjectStore('changes', { keyPath: 'account' });
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** Reads one row. Transaction and request are waited for: where the browser breaks one off, each of them fails. */
const readRow = <Store extends 'lists' | 'changes'>(
  name: Store,
  account: string,
): Promise<CatalogueSchema[Store]['value'] | undefined> =>
  withCatalogueDb(async (db) => {
    const { store, done } = db.transaction(name);
    const [row] = await Promise.all([store.get(account), done]);
    return row;
  });

/** The account's services as last read, or `null`. @throws DOMException when the browser refuses its database. */
export const readCatalogue = async (account: string): Promise<Catalogue | null> =>
  readStoredCatalogue(await readRow('lists', account), account);

/** What is stored as the account's changes, to be read by `readChanges`. */
export const readStoredChanges = async (account: string): Promise<unknown> =>
  (await readRow('changes', account))?.changes;
