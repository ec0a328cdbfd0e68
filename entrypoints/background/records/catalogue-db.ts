import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { catalogueDbName, type Catalogue } from '@/utils/services/catalogue';
import type { ServiceChange } from '@/utils/services/service-change';

interface CatalogueSchema extends DBSchema {
  /** One row for an account: an array is read faster than ten thousand rows. */
  lists: { key: string; value: Catalogue };
  changes: { key: string; value: { account: string; changes: ServiceChange[] } };
}

/** The database of what the panel lists: a copy, apart from the orders because it may be thrown away. */
export async function withCatalogueDb<Result>(
  work: (db: IDBPDatabase<CatalogueSchema>) => Promise<Result>,
): Promise<Result> {
  const db = await openDB<CatalogueSchema>(catalogueDbName, 1, {
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
