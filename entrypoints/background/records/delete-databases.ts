import { deleteDB } from 'idb';

/** Those of this version: a browser that cannot open its store may not even list what is in it. */
const own = ['botzverse', 'catalogue', 'rewriting', 'merging'].map((name) => ({ name }));

/** Deletes every database of the extension, those of unknown versions too. */
export async function deleteDatabases(): Promise<void> {
  const databases: { name?: string }[] = await indexedDB.databases().catch(() => own);
  await Promise.all(databases.map(({ name }) => (name === undefined ? null : deleteDB(name))));
}
