import { deleteDB, openDB } from 'idb';
import { answered } from '@/utils/existing-database';
import { readFrom } from '@/utils/orders-db/connection';

const name = 'merging';
const reads = 2000;
/** After one, the old bytes were still there in 4 of 14 trials; after three in none. */
const rounds = 3;

/**
 * Lets the browser take out of its databases' files what was overwritten or deleted. Chromium does that where it merges
 * files: those of a database that is deleted, and any in which some hundred reads have found nothing. Measured
 * (`tests/e2e/lock-files.spec.ts`), promised by nobody; a long history's files may keep old bytes for some days.
 */
export async function mergeFiles(): Promise<void> {
  for (let round = 0; round < rounds; round += 1) await mergeOnce();
}

async function mergeOnce(): Promise<void> {
  const db = await openDB(name, 1, { upgrade: (made) => void made.createObjectStore('nothing') });
  db.close();
  await deleteDB(name);
  await readFrom('orders', (store) =>
    Promise.all(Array.from({ length: reads }, () => answered(store.getKey(crypto.randomUUID())))),
  );
}
