import { deleteDB, openDB, type DBSchema } from 'idb';
import { browser } from 'wxt/browser';

// A value that was overwritten or removed stays in the files of `storage.local` until `clear()`. That takes all other
// values with it, so that a copy of what is to be there waits in a database of its own until it is written back.

interface CopySchema extends DBSchema {
  copy: { key: string; value: Record<string, unknown> };
}

const name = 'rewriting';
const only = 'whole';

const openCopy = () =>
  openDB<CopySchema>(name, 1, {
    upgrade(db) {
      db.createObjectStore('copy');
    },
  });

/** On disk when this returns: after it, only the copy counts. */
async function keepCopy(whole: Record<string, unknown>): Promise<void> {
  const db = await openCopy();
  try {
    const transaction = db.transaction('copy', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put(whole, only), transaction.done]);
  } finally {
    db.close();
  }
}

async function readCopy(): Promise<Record<string, unknown> | null> {
  // Opening it would make it.
  if (!(await indexedDB.databases()).some((each) => each.name === name)) return null;
  const db = await openCopy();
  try {
    return (await db.get('copy', only)) ?? null;
  } finally {
    db.close();
  }
}

async function writeBack(whole: Record<string, unknown>): Promise<void> {
  await browser.storage.local.clear();
  await browser.storage.local.set(whole);
  await deleteDB(name);
}

/**
 * Replaces everything in `storage.local`, so that nothing of what was there before is left in its files. Call it while
 * no other work is in progress: what is written meanwhile would be lost.
 */
export async function rewriteStorage(
  change: (whole: Record<string, unknown>) => Record<string, unknown>,
): Promise<void> {
  const whole = change(await browser.storage.local.get(null));
  await keepCopy(whole);
  await writeBack(whole);
}

/** Ends what a worker that died left half done. Before anything else is read. */
export async function finishRewriting(): Promise<void> {
  const whole = await readCopy();
  if (whole !== null) await writeBack(whole);
}
