import type { Source } from '../parse-source';
import type { Tree } from '../source-tree';

/** The only room that makes a database or writes to one; so it alone has a package for that. */
const writersRoom = 'entrypoints/background/records/';

/** This opens what is there. */
const opener = 'utils/existing-database';

/** These open a database: only the readers that all others use, and the worker, may import them. */
const doors: ReadonlySet<string | null> = new Set([
  opener,
  'utils/orders-db/open',
  'utils/orders-db/connection',
]);
const readers = ['utils/orders-db/', 'utils/services/read-catalogue.ts'];

const startsWithOne = (path: string, starts: string[]): boolean =>
  starts.some((start) => path.startsWith(start));

function opened({ path, imports, words }: Source): string[] {
  if (path.startsWith(writersRoom)) return [];
  const itself = imports.filter(({ specifier, isTypeOnly }) => specifier === 'idb' && !isTypeOnly);
  const isOpened = words.has('indexedDB') && path !== `${opener}.ts`;
  return [...itself.map(({ specifier }) => specifier), ...(isOpened ? ['indexedDB'] : [])];
}

function throughDoors({ path, imports }: Source): string[] {
  if (startsWithOne(path, readers) || path.startsWith('entrypoints/background/')) return [];
  return imports.flatMap(({ target, specifier }) => (doors.has(target) ? specifier : []));
}

const written = ({ path, words }: Source): string[] =>
  words.has('readwrite') && !path.startsWith(writersRoom) ? ['readwrite'] : [];

/** A database is opened in its own rooms, and made and written in the worker's. */
export const databasesHaveTheirRooms = ({ sources }: Tree): string[] =>
  sources.flatMap((source) =>
    [opened, throughDoors, written]
      .flatMap((find) => find(source))
      .map((found) => `${source.path} → ${found}`),
  );
