import { answered } from '@/utils/existing-database';
import { readFrom } from '@/utils/orders-db/connection';
import type { DamagedRecord } from '@/utils/orders-db/damaged-record';
import { writeTo } from './write-transaction';

/** A damaged record, still where it was found. */
export type Found = { key: unknown; reason: string };

const noteId = (key: unknown) => `orders/${String(key)}`;
/** The ids of notes; those of copies are bare uuids. */
const allNotes = () => IDBKeyRange.bound('orders/', 'orders0', false, true);

/** Counts the damaged records that have no whole one in their place. */
export const countMissing = (): Promise<number> =>
  readFrom('damaged', (store) => answered(store.index('byMissing').count()));

/** A copy of a damaged record that is about to be overwritten. `isMissing` where no whole one takes its place. */
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

/** Saves such copies; they are on disk when this returns. */
export const keepAside = (copies: DamagedRecord[]): Promise<void> =>
  writeTo(['damaged'], (transaction) => {
    const damaged = transaction.objectStore('damaged');
    return Promise.all(copies.map((copy) => damaged.put(copy)));
  });

/**
 * Notes damaged records, and removes the notes of those that are whole again. The records themselves are not touched,
 * and nothing is written where nothing has changed.
 */
export async function noteDamaged(found: Found[], wholeKeys: unknown[]): Promise<void> {
  const known = new Set(await readFrom('damaged', (store) => answered(store.getAllKeys(allNotes()))));
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
