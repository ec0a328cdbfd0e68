import { answered, openExisting, readIn, withDb } from '../existing-database';
import { catalogueDbName, readStoredCatalogue, type Catalogue } from './catalogue';

/** Reads the account's row; `undefined` where there is none, or no list was ever read. */
async function readRow(name: 'lists' | 'changes', account: string): Promise<unknown> {
  const db = await openExisting(catalogueDbName);
  if (db === null) return undefined;
  return withDb(
    async () => db,
    () => readIn(db, name, (store) => answered<unknown>(store.get(account))),
  );
}

/** The account's services as last read, or `null`. @throws DOMException when the browser refuses its database. */
export const readCatalogue = async (account: string): Promise<Catalogue | null> =>
  readStoredCatalogue(await readRow('lists', account), account);

/** The raw stored changes; `readChanges` checks them. */
export const readStoredChanges = async (account: string): Promise<unknown> =>
  ((await readRow('changes', account)) as { changes?: unknown } | undefined)?.changes;
