import { readFrom } from '@/utils/orders-db/connection';
import type { DamagedRecord } from '@/utils/orders-db/damaged-record';
import { writeTo } from './write-transaction';

/** A record that lies damaged where it was found. */
export type Found = { key: unknown; reason: string };

const noteId = (key: unknown) => `orders/${String(key)}`;
/** Every note, and no copy: those begin otherwise. */
const allNotes = () => IDBKeyRange.bound('orders/', 'orders0', false, true);

/** How many records could not be read and have nothing whole in their place. */
export const countMissing = (): Promise<number> =>
  readFrom('damaged', (store) => store.index('byMissing').count());

/** A copy of something that is about to make room. `missing` where nothing whole takes its place. */
export const setAside = (
  from: DamagedRecord['from'],
  record: unknown,
  reason: string,
  isMissing: boolean,
): DamagedRecord => ({
  id: crypto.randomUUID(),
  at: Date.now(),
  from,
  reason,
  record,
  ...(isMissing && { missing: 1 }),
});

/** Keeps copies of what is about to make room. They are on disk when this returns. */
export const keepAside = (copies: DamagedRecord[]): Promise<void> =>
  writeTo(['damaged'], (transaction) => {
    const damaged = transaction.objectStore('damaged');
    return Promise.all(copies.map((copy) => damaged.put(copy)));
  });

/**
 * Notes which records are damaged, and forgets the notes about those that have become whole. The records themselves are
 * not touched. Nothing is written where nothing is new.
 */
export async function noteDamaged(found: Found[], wholeKeys: unknown[]): Promise<void> {
  const known = new Set(await readFrom('damaged', (store) => store.getAllKeys(allNotes())));
  const reasons = new Map(found.map(({ key, reason }) => [noteId(key), reason]));
  const fresh = [...reasons].filter(([id]) => !known.has(id));
  const over = wholeKeys.map(noteId).filter((id) => known.has(id));
  if (fresh.length === 0 && over.length === 0) return;
  const at = Date.now();
  await writeTo(['damaged'], (transaction) => {
    const damaged = transaction.objectStore('damaged');
    return Promise.all([
      ...fresh.map(([id, reason]) => damaged.put({ id, at, from: 'orders', reason, missing: 1 })),
      ...over.map((id) => damaged.delete(id)),
    ]);
  });
}
