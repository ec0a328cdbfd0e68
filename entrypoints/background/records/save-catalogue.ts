import type { Catalogue } from '@/utils/services/catalogue';
import type { ServiceChange } from '@/utils/services/service-change';
import { withCatalogueDb } from './catalogue-db';

/** Replaces the account's services, and the history of their changes where it is given. */
export const saveCatalogue = (catalogue: Catalogue, changes?: ServiceChange[]): Promise<void> =>
  withCatalogueDb(async (db) => {
    const { account } = catalogue;
    const transaction = db.transaction(['lists', 'changes'], 'readwrite');
    await Promise.all([
      transaction.objectStore('lists').put(catalogue),
      changes && transaction.objectStore('changes').put({ account, changes }),
      transaction.done,
    ]);
  });
