import type { Source } from '../parse-source';
import type { Tree } from '../source-tree';

const entrypoint = /^entrypoints\/[^/]+\//;

/** Where a file of this path may import from, beside packages. */
function reachableFrom(path: string): string[] {
  const [own] = entrypoint.exec(path) ?? [];
  if (own === 'entrypoints/background/') return [own, 'utils/'];
  if (own !== undefined) return [own, 'components/', 'utils/'];
  return path.startsWith('components/') ? ['components/', 'utils/'] : ['utils/'];
}

function outside({ path, imports }: Source): string[] {
  // The sentences: their names are a type. The changelog: About shows what is new.
  const reachable = [...reachableFrom(path), 'public/_locales/en/messages.json', 'CHANGELOG.md?raw'];
  const isOutside = (target: string | null) =>
    target !== null && !reachable.some((start) => target.startsWith(start));
  return imports.flatMap(({ target, specifier }) => (isOutside(target) ? `${path} → ${specifier}` : []));
}

/** `entrypoints` → `components` → `utils`; no entrypoint imports another, and the worker no component. */
export const housesGoOneWay = ({ sources }: Tree): string[] => sources.flatMap(outside);
