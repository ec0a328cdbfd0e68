import { fakeBrowser } from 'wxt/testing/fake-browser';

const answerTo = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
  });

async function contentOf(name: string): Promise<unknown> {
  const db = await answerTo(indexedDB.open(name));
  const stores = await Promise.all(
    [...db.objectStoreNames].map(async (store) => {
      const source = db.transaction(store).objectStore(store);
      return [store, await answerTo(source.getAllKeys()), await answerTo(source.getAll())];
    }),
  );
  db.close();
  return [name, stores];
}

/** Everything that is stored anywhere, as one text. */
export async function storedBytes(): Promise<string> {
  const databases = await indexedDB.databases();
  return JSON.stringify([
    await fakeBrowser.storage.local.get(),
    await fakeBrowser.storage.session.get(),
    ...(await Promise.all(databases.map(({ name = '' }) => contentOf(name)))),
  ]);
}
