import type { Source } from '../parse-source';
import { loadedLater, reachOf, type Tree } from '../source-tree';

const first = 'entrypoints/popup/main';
const itsPackages = new Set(['preact', 'preact/hooks', '@preact/signals']);

function slowIn(source: Source): string[] {
  const packages = source.imports.filter(
    ({ target, specifier, isTypeOnly, isLater }) =>
      target === null && !isTypeOnly && !isLater && !itsPackages.has(specifier),
  );
  // The first object of `Intl` costs a cold popup 20 ms.
  return [...packages.map(({ specifier }) => specifier), ...(source.words.has('Intl') ? ['Intl'] : [])];
}

/** The popup's first view waits for no zod, no polyfill, no database and no `Intl`. */
export function firstScriptIsLight(tree: Tree): string[] {
  const from = tree.find(first);
  const reached = from === undefined ? [] : [...reachOf(tree, from)];
  return reached.flatMap((source) => slowIn(source).map((slow) => `${source.path} → ${slow}`));
}

const reads = (source: Source, specifier: string): boolean =>
  source.imports.some((each) => each.specifier === specifier && !each.isTypeOnly);

/** No script of the popup's has zod, however late: what is stored is read by `utils/stored-shapes.ts`. */
export function popupHasNoZod(tree: Tree): string[] {
  const starts = [first, ...loadedLater(tree, first).map((path) => path.replace(/\.tsx?$/, ''))];
  const reached = new Set<Source>();
  for (const start of starts.flatMap((target) => tree.find(target) ?? []))
    for (const source of reachOf(tree, start)) reached.add(source);
  return [...reached].filter((source) => reads(source, 'zod/mini')).map(({ path }) => `${path} → zod/mini`);
}
