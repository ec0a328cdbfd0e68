import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scripts } from '@/package.json';
import { orderStates } from '@/utils/orders/order';
import { canMove } from '@/utils/orders/order-state';

const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...globSync('docs/**/*.md')];

describe.each(pages)('%s', (page) => {
  const text = readFileSync(page, 'utf8');

  it('links to pages that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(dirname(page), link)))).toEqual([]);
  });

  it('names files that are there', () => {
    const named = [...text.matchAll(/`((?:entrypoints|components|utils|tests|public|docs)\/[\w./-]+)`/g)];
    expect(named.map(([, path = '']) => path).filter((path) => !existsSync(path))).toEqual([]);
  });
});

it('each promise of SECURITY.md names a command or a story that is there', () => {
  const text = readFileSync('SECURITY.md', 'utf8');
  const commands = [...text.matchAll(/npm run ([\w-]+)/g)].map(([, name = '']) => name);
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  const stories = [...text.matchAll(/stor(?:y|ies) ((?:`[\w-]+`(?:, )?)+)/g)].flatMap(([, names = '']) =>
    [...names.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name),
  );
  expect(stories.length).toBeGreaterThan(4);
  expect(stories.filter((name) => globSync(`tests/e2e/**/${name}.spec.ts`).length === 0)).toEqual([]);
});

it('the diagram of an order’s life has every move of the table, and no other', () => {
  const drawn = readFileSync('docs/architecture.md', 'utf8').matchAll(/^ {2}(\w+) --> (\w+)/gm);
  const moves = orderStates.flatMap((from) =>
    orderStates.filter((to) => canMove(from, to)).map((to) => `${from} --> ${to}`),
  );
  expect([...drawn].map(([line]) => line.trim()).toSorted()).toEqual(moves.toSorted());
});
