import type { DamagedRecord } from '@/utils/damaged-record';
import { reading, writing } from '@/utils/orders-db';

/** A record that lies damaged where it was found. */
export type Found = { key: unknown; reason: string };

const noteId = (key: unknown) => `orders/${String(key)}`;
/** Every note, and no copy: those begin otherwise. */
const allNotes = () => IDBKeyRange.bound('orders/', 'orders0', false, true);

/** How many records could not be read and have nothing whole in their place. */
export const countMissing = (): Promise<number> =>
  reading(async (db) =>
    db.objectStoreNames.contains('damaged') ? db.countFromIndex('damaged', 'byMissing') : 0,
  );

/** Keeps copies of what is about to make room. They are on disk when this returns. */
export const keepAside = (copies: DamagedRecord[]): Promise<void> =>
  writing(async (db) => {
    const transaction = db.transaction('damaged', 'readwrite', { durability: 'strict' });
    await Promise.all([...copies.map((copy) => transaction.store.put(copy)), transaction.done]);
  });

/**
 * Notes which records are damaged, and forgets the notes about those that have become whole. The records themselves are
 * not touched. Nothing is written where nothing is new.
 */
export const noteDamaged = (damaged: Found[], wholeKeys: unknown[]): Promise<void> =>
  writing(async (db) => {
    const known = new Set(await db.getAllKeys('damaged', allNotes()));
    const found = new Map(damaged.map(({ key, reason }) => [noteId(key), reason]));
    const fresh = [...found].filter(([id]) => !known.has(id));
    const over = wholeKeys.map(noteId).filter((id) => known.has(id));
    if (fresh.length === 0 && over.length === 0) return;
    const { store, done } = db.transaction('damaged', 'readwrite', { durability: 'strict' });
    const at = Date.now();
    await Promise.all([
      ...fresh.map(([id, reason]) => store.put({ id, at, from: 'orders', reason, missing: 1 })),
      ...over.map((id) => store.delete(id)),
      done,
    ]);
  });
