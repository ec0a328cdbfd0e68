import { posix } from 'node:path';
import { parseAst } from 'vitest/node';

export type Node = { type: string; [key: string]: unknown };

/** A node, and what it stands in, the nearest first. */
export type Place = { node: Node; around: Node[] };

type Import = {
  /** As it is written. */
  specifier: string;
  /** The path without an ending of a file of ours; `null` for a package. */
  target: string | null;
  isTypeOnly: boolean;
  /** `import()`: loaded when it is asked for. */
  isLater: boolean;
};

/** `words` are the names and texts in the code, however they are used: `a.word`, `a['word']`, `{ word } = a`. */
export type Source = { path: string; places: Place[]; words: Set<unknown>; imports: Import[] };

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

function* placesIn(node: Node, around: Node[]): Generator<Place> {
  yield { node, around };
  const parts = Object.values(node).flat().filter(isNode);
  for (const part of parts) yield* placesIn(part, [node, ...around]);
}

function targetOf(specifier: string, path: string): string | null {
  if (specifier.startsWith('@/')) return specifier.slice(2).replace(/\.tsx?$/, '');
  if (!specifier.startsWith('.')) return null;
  return posix.join(posix.dirname(path), specifier).replace(/\.tsx?$/, '');
}

const declarations = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration']);
const imports = new Set([...declarations, 'ImportExpression', 'TSImportType']);

/** Whether what is written there is gone when it runs. */
function isOfTypes({ type, importKind, exportKind, specifiers }: Node): boolean {
  if (type === 'TSImportType' || importKind === 'type' || exportKind === 'type') return true;
  const named = (specifiers ?? []) as { importKind?: string; exportKind?: string }[];
  const areTypes = named.every((each) => each.importKind === 'type' || each.exportKind === 'type');
  return named.length > 0 && areTypes;
}

function importOf({ node, around }: Place, path: string): Import[] {
  const source = node['source'] as { value?: unknown } | null | undefined;
  if (!imports.has(node.type) || !source) return [];
  // One that is put together when it runs could be anything.
  const specifier = typeof source.value === 'string' ? source.value : 'a path put together';
  const isLater = node.type === 'ImportExpression';
  const isTypeOnly = isOfTypes(node) || around.some(({ type }) => type === 'TSTypeQuery');
  return [{ specifier, target: targetOf(specifier, path), isTypeOnly, isLater }];
}

/** A file of the extension, read as the program that it is: how it is written hides nothing. */
export function parseSource(path: string, code: string): Source {
  const program = parseAst(code, { lang: path.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node;
  const places = [...placesIn(program, [])];
  const words = new Set(places.flatMap(({ node }) => [node['name'], node['value']]));
  return { path, places, words, imports: places.flatMap((place) => importOf(place, path)) };
}
