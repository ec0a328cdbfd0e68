import type { Source } from '../parse-source';
import type { Tree } from '../source-tree';

/** Where the databases are: what reads them, and what writes them. */
const rooms = ['utils/orders-db/', 'utils/services/catalogue-db.ts', 'entrypoints/background/records/'];

/** These open a database for writing too: only the readers that all others use, and the worker, may import them. */
const doors: ReadonlySet<string | null> = new Set([
  'utils/orders-db/open',
  'utils/orders-db/connection',
  'utils/services/catalogue-db',
]);
const readers = [...rooms, 'utils/services/read-catalogue.ts'];

const startsWithOne = (path: string, starts: string[]): boolean =>
  starts.some((start) => path.startsWith(start));

function opened({ path, imports, words }: Source): string[] {
  if (startsWithOne(path, rooms)) return [];
  const itself = imports.filter(({ specifier }) => specifier === 'idb').map(({ specifier }) => specifier);
  return [...itself, ...(words.has('indexedDB') ? ['indexedDB'] : [])];
}

function throughDoors({ path, imports }: Source): string[] {
  if (startsWithOne(path, readers) || path.startsWith('entrypoints/background/')) return [];
  return imports.flatMap(({ target, specifier }) => (doors.has(target) ? specifier : []));
}

const written = ({ path, words }: Source): string[] =>
  words.has('readwrite') && !path.startsWith('entrypoints/background/records/') ? ['readwrite'] : [];

/** A database is opened in its own rooms, and written in the worker's. */
export const databasesHaveTheirRooms = ({ sources }: Tree): string[] =>
  sources.flatMap((source) =>
    [opened, throughDoors, written]
      .flatMap((find) => find(source))
      .map((found) => `${source.path} → ${found}`),
  );
