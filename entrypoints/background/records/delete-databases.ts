import { deleteDB } from 'idb';

/** Deletes every database of the extension, those of unknown versions too. */
export async function deleteDatabases(): Promise<void> {
  const databases = await indexedDB.databases();
  await Promise.all(databases.map(({ name }) => (name === undefined ? null : deleteDB(name))));
}
