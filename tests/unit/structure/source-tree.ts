import { globSync, readFileSync } from 'node:fs';
import { parseSource, type Source } from './parse-source';

export type Tree = { sources: Source[]; find: (target: string | null) => Source | undefined };

const withoutEnding = (path: string): string => path.replace(/\.tsx?$/, '');

function treeOf(sources: Source[]): Tree {
  const byTarget = new Map(sources.map((source) => [withoutEnding(source.path), source]));
  return { sources, find: (target) => (target === null ? undefined : byTarget.get(target)) };
}

/** Everything that the extension is built from. */
export function readTree(): Tree {
  const paths = globSync('{entrypoints,components,utils}/**/*.{ts,tsx}').toSorted();
  return treeOf(paths.map((path) => parseSource(path, readFileSync(path, 'utf8'))));
}

/** The tree as it would be with one more file. */
export const withPlanted = ({ sources }: Tree, planted: Source): Tree =>
  treeOf([...sources.filter(({ path }) => path !== planted.path), planted]);

/** The files that this one loads, however far away, with those that load them; not what is loaded later. */
export function* reachOf(tree: Tree, from: Source): Generator<Source> {
  const reached = new Set([from]);
  for (const source of reached) {
    yield source;
    for (const { target, isTypeOnly, isLater } of source.imports) {
      const found = isTypeOnly || isLater ? undefined : tree.find(target);
      if (found !== undefined) reached.add(found);
    }
  }
}

/** The files that this one, or one that it comes to load, loads with `import()`. */
export function loadedLater(tree: Tree, target: string): string[] {
  const starts = new Set([tree.find(target)].flatMap((source) => source ?? []));
  const later = new Set<string>();
  for (const start of starts)
    for (const { imports } of reachOf(tree, start))
      for (const found of imports.flatMap((each) => (each.isLater ? (tree.find(each.target) ?? []) : []))) {
        later.add(found.path);
        starts.add(found);
      }
  return [...later].toSorted();
}
