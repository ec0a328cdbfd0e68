// oxlint-disable-next-line import/no-unassigned-import -- it sets the globals that `idb` looks for
import 'fake-indexeddb/auto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withCatalogueDb } from '@/entrypoints/background/records/catalogue-db';
import { openOrdersDb } from '@/entrypoints/background/records/open-orders-db';
import { readTree } from './source-tree';
import { storedKeys } from './stored-keys';

/** Area and key, or database and store, of each row, and the file that writes it. */
const rows = readFileSync('docs/stored-data.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| [^-]/.test(line))
  .map((line) => line.split('|').map((cell) => cell.replaceAll('`', '').trim()))
  .map(([, place = '', key = '', , writers = '']) => ({ place, name: `${place}:${key}`, writers }))
  .filter(({ writers }) => writers !== 'written by');

const isArea = (place: string) => place === 'local' || place === 'session';
const named = (isWanted: (place: string) => boolean): string[] =>
  rows
    .filter(({ place }) => isWanted(place))
    .map(({ name }) => name)
    .toSorted();

describe('the table of everything that is stored', () => {
  it('has every key of extension storage, and no other', () => {
    expect(named(isArea)).toEqual(storedKeys(readTree()));
  });

  it('has every store of the databases, and no other', async () => {
    const orders = await openOrdersDb();
    const lists = await withCatalogueDb(async (db) => [...db.objectStoreNames]);
    const stores = [
      ...[...orders.objectStoreNames].map((store) => `botzverse:${store}`),
      ...lists.map((store) => `catalogue:${store}`),
      // They are there only while they are needed.
      'merging:nothing',
      'rewriting:copy',
    ];
    orders.close();
    expect(named((place) => !isArea(place))).toEqual(stores.toSorted());
  });

  it.each(rows.filter(({ writers }) => writers !== 'nobody'))(
    '$name is written by $writers',
    ({ writers }) => {
      expect(writers.split(', ').filter((path) => !existsSync(path))).toEqual([]);
    },
  );
});
