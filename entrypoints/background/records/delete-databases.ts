import { deleteDB } from 'idb';

/** Deletes every database of the extension's, also those of versions that this one does not know. */
export async function deleteDatabases(): Promise<void> {
  const databases = await indexedDB.databases();
  await Promise.all(databases.map(({ name }) => (name === undefined ? null : deleteDB(name))));
}
