import type { Node, Source } from './parse-source';
import type { Tree } from './source-tree';

const textOf = (node: Node | undefined): string[] =>
  node?.type === 'Literal' && typeof node['value'] === 'string' ? [node['value']] : [];

/** The constants of the tree that are a text. */
function constantsOf({ sources }: Tree): Map<unknown, string> {
  const declared = sources
    .flatMap(({ places }) => places)
    .filter(({ node }) => node.type === 'VariableDeclarator')
    .flatMap(({ node }) =>
      textOf(node['init'] as Node).map((text): [unknown, string] => [(node['id'] as Node)['name'], text]),
    );
  return new Map(declared);
}

/** The keys in what `get`, `set` and `remove` are given: a text, a constant, a list of them, an object. */
function keysIn(given: Node | undefined, constants: Map<unknown, string>): string[] {
  if (given?.type === 'Identifier') return [constants.get(given['name'])].flatMap((key) => key ?? []);
  if (given?.type === 'ArrayExpression')
    return (given['elements'] as Node[]).flatMap((each) => keysIn(each, constants));
  if (given?.type !== 'ObjectExpression') return textOf(given);
  return (given['properties'] as Node[]).flatMap((property) => {
    const key = property['key'] as Node | undefined;
    const isPlain = key?.type === 'Identifier' && property['computed'] !== true;
    return isPlain ? [String(key['name'])] : keysIn(key, constants);
  });
}

const call = /^storage\.(local|session)\.(get|set|remove)$/;

function pathOf(node: Node | undefined): string {
  if (node?.type !== 'MemberExpression') return '';
  const name = (node['property'] as Node)['name'];
  return `${pathOf(node['object'] as Node)}.${String(name)}`.replace(/^\./, '');
}

function keysOf({ places }: Source, constants: Map<unknown, string>): string[] {
  return places.flatMap(({ node }) => {
    const text = node.type === 'TemplateElement' ? [(node['value'] as { raw: string }).raw] : textOf(node);
    const items = text.filter((each) => /^(local|session):[a-zA-Z]/.test(each));
    const [, area] = (node.type === 'CallExpression' && call.exec(pathOf(node['callee'] as Node))) || [];
    if (area === undefined) return items;
    return keysIn((node['arguments'] as Node[])[0], constants).map((key) => `${area}:${key}`);
  });
}

/** Every key of extension storage that the code names, as "area:key", each once. */
export function storedKeys(tree: Tree): string[] {
  const constants = constantsOf(tree);
  return [...new Set(tree.sources.flatMap((source) => keysOf(source, constants)))].toSorted();
}
