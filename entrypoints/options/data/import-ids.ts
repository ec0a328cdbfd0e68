import { signal } from '@preact/signals';
import { idsPerImport } from '@/utils/command';
import { NamedError } from '@/utils/errors';
import { idsNotHere } from '@/utils/orders-db/find-new';
import { ask } from './ask';
import type { Progress } from './task';

/** The ids that the panel did not know in the last import. */
export const unknownIds = signal<string[]>([]);

/** Between two requests, so that an import keeps to the 30 a minute of all else. */
const pauseSeconds = 2;

const pause = () =>
  new Promise((resolve) => {
    setTimeout(resolve, pauseSeconds * 1000);
  });

/** Asks for one chunk. @returns whether the panel has answered for each of its ids. */
async function askFor(ids: string[]): Promise<boolean> {
  try {
    await ask({ type: 'importOrderIds', ids });
    return true;
  } catch (error) {
    if (error instanceof NamedError && error.name === 'orderNotFound') return false;
    throw error;
  }
}

/**
 * Has the worker ask the panel for these ids, a hundred at a time, and keep what it knows. Ids that orders here have are
 * not asked for. Some panels answer "not found" for a whole chunk when one id in it is: then its halves are asked for.
 * @returns how many orders were added, and how many were here.
 * @throws NamedError of the way or the account; what was added before stays, and the import can be made again.
 */
export async function importIds(
  account: string,
  ids: string[],
  progress: Progress,
): Promise<{ added: number; known: number }> {
  unknownIds.value = [];
  const missing = await idsNotHere(account, ids);
  const chunks: string[][] = [];
  for (let from = 0; from < missing.length; from += idsPerImport)
    chunks.push(missing.slice(from, from + idsPerImport));
  let checked = ids.length - missing.length;
  let added = 0;
  for (let chunk = chunks.shift(); chunk !== undefined; chunk = chunks.shift()) {
    progress.report(checked, ids.length);
    if (progress.isStopped()) break;
    const isAnswered = await askFor(chunk);
    if (isAnswered || chunk.length === 1) {
      const unknown = await idsNotHere(account, chunk);
      unknownIds.value = [...unknownIds.value, ...unknown];
      added += chunk.length - unknown.length;
      checked += chunk.length;
    } else {
      const half = Math.ceil(chunk.length / 2);
      chunks.unshift(chunk.slice(0, half), chunk.slice(half));
    }
    if (chunks.length > 0) await pause();
  }
  return { added, known: ids.length - missing.length };
}
