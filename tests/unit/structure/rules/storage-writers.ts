import type { Node, Place, Source } from '../parse-source';
import type { Tree } from '../source-tree';

/** They write the popup's drafts and the taken target, both in session storage. */
const popupFiles = new Set(['entrypoints/popup/drafts.ts', 'entrypoints/popup/take-target.ts']);

const readings = ['local.get', 'session.get'];
const popupWritings = ['session.set', 'session.remove'];

/** How an item of the storage library is changed, and stores that nobody has asked for. */
const setters = [
  'setValue',
  'removeValue',
  'setItem',
  'setItems',
  'removeItem',
  'removeItems',
  'setMeta',
  'localStorage',
  'sessionStorage',
];

/** The property's name, after a dot or in brackets; `null` where it is known only at run time. */
function nameAfter(object: Node | undefined, around: Node | undefined): string | null {
  if (around?.type !== 'MemberExpression' || around['object'] !== object) return null;
  const property = around['property'] as Node;
  const name = around['computed'] === true ? property['value'] : property['name'];
  return typeof name === 'string' ? name : null;
}

const isMemberNamed = (node: Node, name: string) =>
  node.type === 'MemberExpression' && nameAfter(node['object'] as Node, node) === name;

/** The storage under another name, or in another's hands: from there on nobody sees what is done with it. */
function useOf({ node, around }: Place, allowed: string[]): string[] {
  const isTaken = node.type === 'Property' && around[0]?.type === 'ObjectPattern';
  if (isTaken && (node['key'] as Node)['name'] === 'storage') return ['{ storage }'];
  if (!isMemberNamed(node, 'storage')) return [];
  const area = nameAfter(node, around[0]);
  const use = nameAfter(around[0], around[1]);
  const found = `${area ?? '?'}.${use ?? '?'}`;
  return allowed.includes(found) ? [] : [`storage.${found}`];
}

function writesIn(source: Source): string[] {
  const allowed = [...readings, ...(popupFiles.has(source.path) ? popupWritings : [])];
  const uses = source.places.flatMap((place) => useOf(place, allowed));
  return [...uses, ...setters.filter((word) => source.words.has(word))];
}

/** Extension storage is written by the worker, and by the popup where nobody else can know what was typed. */
export const storageHasItsWriters = ({ sources }: Tree): string[] =>
  sources
    .filter(({ path }) => !path.startsWith('entrypoints/background/'))
    .flatMap((source) => writesIn(source).map((use) => `${source.path} → ${use}`));
