import { readStoredCatalogue, type Catalogue } from './catalogue';
import { withCatalogueDb, type CatalogueSchema } from './catalogue-db';

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

/** The raw stored changes; `readChanges` checks them. */
export const readStoredChanges = async (account: string): Promise<unknown> =>
  (await readRow('changes', account))?.changes;
