import type { Source } from '../parse-source';
import { reachOf, type Tree } from '../source-tree';

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
