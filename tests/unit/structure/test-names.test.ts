import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';

/** The tools' own names, and the two commands that each start something. */
const shared = new Set(['playwright.config.ts', 'vitest.config.ts', 'start.ts']);

it('no two test files have one name', () => {
  const byName = Map.groupBy(globSync('tests/**/*.{ts,mjs}'), (path) => basename(path));
  const repeated = [...byName].filter(([name, paths]) => paths.length > 1 && !shared.has(name));
  expect(repeated).toEqual([]);
});

it('stories and what helps them are apart', () => {
  const helpers = globSync('tests/e2e/{*,faults/*}.ts').filter((path) => !/\.(spec|config)\.ts$/.test(path));
  expect(helpers).toEqual([]);
});
