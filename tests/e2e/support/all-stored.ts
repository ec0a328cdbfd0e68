import type { Page } from '@playwright/test';
import type { WxtBrowser } from 'wxt/browser';
import type { Companion } from '../browser/companion.ts';

declare const chrome: WxtBrowser;

/** Every record of every store of every database, as JSON. */
const allRecords = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- it has to go into the page
    const resultOf = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    const found: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await resultOf(indexedDB.open(name));
      for (const store of db.objectStoreNames) {
        const records = db.transaction(store).objectStore(store);
        found.push(await resultOf(records.getAllKeys()), await resultOf(records.getAll()));
      }
      db.close();
    }
    return JSON.stringify(found);
  });

/** Everything that is stored but the saved key itself, as JSON. */
export async function allStored(companion: Companion, page: Page): Promise<string> {
  const kept = await companion.worker.evaluate(async () => {
    const { apiKey: _saved, ...local } = await chrome.storage.local.get();
    return JSON.stringify([local, await chrome.storage.session.get()]);
  });
  return kept + (await allRecords(page));
}
