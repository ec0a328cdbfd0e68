import { parseAst } from 'vitest/node';
import type { Node } from '../unit/structure/parse-source.ts';
import { mutate, spanOf, type Edit, type Span } from './mutators.ts';

/** One small change of a file. `line` counts from 1, `within` is that line's text; white space is one space each. */
export type Mutant = { file: string; line: number; within: string; before: string; after: string };

/** Where the choice between what is written and its mutants is made, when it runs. */
type Site = Span & { kind: 'expression' | 'statement' | 'body'; edits: Edit[] };

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

/** Types are gone when it runs, and so are the names of keys and modules. What a tag is given is a template alone. */
const skipped = /^(?:TS(?!As|Satisfies|NonNull)|Import(?!Expression)|ExportAll)/;
const skippedParts = new Set([
  'key',
  'quasi',
  'typeAnnotation',
  'returnType',
  'typeParameters',
  'typeArguments',
]);

const partsOf = (node: Node): Node[] =>
  Object.entries(node)
    .filter(([name]) => !skippedParts.has(name) || (name === 'key' && node['computed'] === true))
    .flatMap(([, part]) => part)
    .filter(isNode);

const conditions = new Set(['IfStatement', 'ConditionalExpression', 'WhileStatement', 'ForStatement']);
const droppedStatements = new Set([
  'ExpressionStatement',
  'ReturnStatement',
  'ThrowStatement',
  'ContinueStatement',
]);

function addTo(sites: Map<string, Site>, kind: Site['kind'], { start, end }: Span, edits: Edit[]): void {
  if (edits.length === 0) return;
  const key = `${kind} ${start} ${end}`;
  const site = sites.get(key) ?? { start, end, kind, edits: [] };
  site.edits.push(...edits);
  sites.set(key, site);
}

/** `chain`: what a part of `a?.b.c` is chosen with, as a whole. */
function visit(
  node: Node,
  parent: Node | null,
  chain: Node | null,
  code: string,
  sites: Map<string, Site>,
): void {
  if (skipped.test(node.type)) return;
  const isOfChain = node.type === 'CallExpression' || node.type === 'MemberExpression';
  const host = isOfChain && chain !== null ? chain : node;
  addTo(sites, 'expression', spanOf(host), mutate(node, code));
  const test = conditions.has(node.type) ? node['test'] : null;
  if (isNode(test)) {
    const values =
      node.type.endsWith('Statement') && node.type !== 'IfStatement' ? ['false'] : ['true', 'false'];
    const { start, end } = spanOf(test);
    const edits = values.map((text) => ({ start, end, text }));
    addTo(sites, 'expression', { start, end }, edits);
  }
  const body = node['body'];
  const isValue = isNode(body) && body.type !== 'BlockStatement' && body['name'] !== 'undefined';
  if (node.type === 'ArrowFunctionExpression' && isNode(body) && isValue)
    addTo(sites, 'expression', spanOf(body), [{ ...spanOf(body), text: 'undefined' }]);
  const isBody = node.type === 'BlockStatement' && /Function/.test(parent?.type ?? '');
  if (isBody && (node['body'] as Node[]).length > 1)
    addTo(sites, 'body', spanOf(node), [{ ...spanOf(node), text: '{}' }]);
  // Alone in an `if` it is dropped where the condition is false.
  if (droppedStatements.has(node.type) && parent?.type !== 'IfStatement')
    addTo(sites, 'statement', spanOf(node), [{ ...spanOf(node), text: '' }]);
  for (const part of partsOf(node)) {
    const goesOn = isOfChain && (part === node['object'] || part === node['callee']);
    const next = node.type === 'ChainExpression' ? node : goesOn ? chain : null;
    visit(part, node, next, code, sites);
  }
}

function sitesOf(file: string, code: string): Site[] {
  const program = parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node;
  const sites = new Map<string, Site>();
  visit(program, null, null, code, sites);
  return [...sites.values()].toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** A file's source in which the mutant whose number is chosen when it runs takes the place of what is written. */
export function instrument(file: string, code: string, firstId: number): { code: string; mutants: Mutant[] } {
  const sites = sitesOf(file, code);
  const mutants: Mutant[] = [];
  let next = 0;
  const print = (start: number, end: number): string => {
    let from = start;
    let text = '';
    for (let site = sites[next]; site !== undefined && site.start < end; site = sites[next]) {
      next += 1;
      text += code.slice(from, site.start) + choose(site);
      from = site.end;
    }
    return text + code.slice(from, end);
  };
  const choose = ({ start, end, kind, edits }: Site): string => {
    const choices = edits.map((edit) => {
      const line = code.slice(0, edit.start).split('\n').length;
      const within = code.split('\n')[line - 1]?.trim() ?? '';
      const [before, after] = [code.slice(edit.start, edit.end), edit.text].map((text) =>
        text.replace(/\s+/g, ' '),
      );
      mutants.push({ file, line, within, before: before ?? '', after: after ?? '' });
      const id = firstId + mutants.length - 1;
      return { id, text: code.slice(start, edit.start) + edit.text + code.slice(edit.end, end) };
    });
    const inner = print(start, end);
    const [{ id } = { id: 0 }] = choices;
    if (kind === 'body') return `{if(isMutant(${id}))return;${inner}}`;
    if (kind === 'statement') return `if(!isMutant(${id})){${inner}}`;
    return `(${choices.map((each) => `isMutant(${each.id})?(${each.text}):`).join('')}(${inner}))`;
  };
  return { code: print(0, code.length), mutants };
}
