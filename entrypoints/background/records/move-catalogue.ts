import { isAccountId } from '../account/account-id';
import { withCatalogueDb } from './catalogue-db';

/**
 * Moves an account's services to another id of it. @returns whether services of an account of version 1 are left.
 * @throws DOMException where the browser refuses its database.
 */
export const moveCatalogue = (from: string, to: string): Promise<boolean> =>
  withCatalogueDb(async (db) => {
    const transaction = db.transaction(['lists', 'changes'], 'readwrite');
    const [lists, changes] = [transaction.objectStore('lists'), transaction.objectStore('changes')];
    const move = async () => {
      const [list, change, isThere] = await Promise.all([
        lists.get(from),
        changes.get(from),
        lists.getKey(to),
      ]);
      if (list !== undefined && isThere === undefined) await lists.put({ ...list, account: to });
      if (change !== undefined && isThere === undefined) await changes.put({ ...change, account: to });
      await Promise.all([lists.delete(from), changes.delete(from)]);
      return [...(await lists.getAllKeys()), ...(await changes.getAllKeys())].some((id) => !isAccountId(id));
    };
    const [isOldLeft] = await Promise.all([move(), transaction.done]);
    return isOldLeft;
  });
