import type { Node } from '../unit/structure/parse-source.ts';

/** What stands in the source instead: `text` in place of what is between the two offsets. */
export type Edit = { start: number; end: number; text: string };

export type Span = { start: number; end: number };

export const spanOf = (node: unknown): Span => node as Span;

const partOf = (node: Node, name: string): Node => node[name] as Node;

const operators: Record<string, string[]> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '==': ['!='],
  '!=': ['=='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '**': ['*'],
  '&&': ['||'],
  '||': ['&&'],
  '+=': ['-='],
  '-=': ['+='],
  '??=': ['='],
  '++': ['--'],
  '--': ['++'],
};

const methods = new Map(
  Object.entries({
    some: 'every',
    every: 'some',
    min: 'max',
    max: 'min',
    floor: 'ceil',
    ceil: 'floor',
    startsWith: 'endsWith',
    endsWith: 'startsWith',
    find: 'findLast',
    findLast: 'find',
    findIndex: 'findLastIndex',
    findLastIndex: 'findIndex',
    padStart: 'padEnd',
  }),
);

/** Left out, so that what they are called on stays as it is. */
const dropped = new Set(['filter', 'slice', 'toSorted', 'trim', 'toLowerCase', 'normalize', 'replace']);

const isText = (node: Node) =>
  node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node['value'] === 'string');

/** The operator between two operands, and each operand alone where the two are a condition or a default. */
function ofOperator(node: Node, code: string): Edit[] {
  const [left, right] = [partOf(node, 'left'), partOf(node, 'right')];
  const operator = node['operator'] as string;
  if (operator === '+' && (isText(left) || isText(right))) return [];
  const start = code.indexOf(operator, spanOf(left).end);
  const swapped = (operators[operator] ?? []).map((text) => ({ start, end: start + operator.length, text }));
  if (node.type !== 'LogicalExpression') return swapped;
  const alone = [left, right].map((side) => {
    const { start: from, end: to } = spanOf(side);
    return { start: spanOf(node).start, end: spanOf(node).end, text: code.slice(from, to) };
  });
  // With `&&` it would be as with the right side alone.
  return operator === '??' ? alone : [...swapped, ...alone];
}

function ofLiteral(node: Node): Edit[] {
  const { value, raw, regex } = node as Node & { raw: string; regex?: { pattern: string; flags: string } };
  const to = (text: string): Edit => ({ ...spanOf(node), text });
  if (regex !== undefined) {
    const { pattern, flags } = regex;
    return [
      ...(pattern.startsWith('^') ? [to(`/${pattern.slice(1)}/${flags}`)] : []),
      ...(/[^\\]\$$/.test(pattern) ? [to(`/${pattern.slice(0, -1)}/${flags}`)] : []),
      ...(flags.includes('i') ? [to(`/${pattern}/${flags.replace('i', '')}`)] : []),
    ];
  }
  if (typeof value === 'boolean') return [to(String(!value))];
  if (typeof value === 'string') return [to(value === '' ? "'mutant'" : "''")];
  if (typeof value === 'number') return [to(String(value + 1))];
  return typeof value === 'bigint' || raw.endsWith('n') ? [to(`${BigInt(raw.slice(0, -1)) + 1n}n`)] : [];
}

/** Another method in place of the one that is called, or none at all. */
function ofCall(node: Node): Edit[] {
  const callee = partOf(node, 'callee');
  if (callee.type !== 'MemberExpression' || callee['computed'] === true) return [];
  const property = partOf(callee, 'property');
  const name = property['name'] as string;
  const dot = spanOf(property).start - (callee['optional'] === true ? 2 : 1);
  if (dropped.has(name)) return [{ start: dot, end: spanOf(node).end, text: '' }];
  const other = methods.get(name);
  return other === undefined ? [] : [{ ...spanOf(property), text: other }];
}

/** `a?.b` as if `a` were always there. */
function ofOptional(node: Node, code: string): Edit[] {
  if (node['optional'] !== true) return [];
  const start = code.indexOf('?.', spanOf(node['object'] ?? node['callee']).end);
  const isPlain = node.type === 'MemberExpression' && node['computed'] !== true;
  return [{ start, end: start + 2, text: isPlain ? '.' : '' }];
}

function ofUnary(node: Node): Edit[] {
  const operator = node['operator'] as string;
  if (operator !== '!' && operator !== '-') return [];
  const { start } = spanOf(node);
  return [{ start, end: start + 1, text: ' ' }];
}

/** Every small change that is tried at an expression. */
export function mutate(node: Node, code: string): Edit[] {
  const whole = (text: string): Edit[] => [{ ...spanOf(node), text }];
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression':
      return ofOperator(node, code);
    case 'UpdateExpression': {
      const operator = node['operator'] as string;
      const start = code.indexOf(operator, spanOf(node).start);
      return (operators[operator] ?? []).map((text) => ({ start, end: start + 2, text }));
    }
    case 'UnaryExpression':
      return ofUnary(node);
    case 'Literal':
      return ofLiteral(node);
    case 'TemplateLiteral':
    case 'TaggedTemplateExpression':
      return whole("''");
    case 'ArrayExpression':
      return whole((node['elements'] as unknown[]).length === 0 ? "['mutant']" : '[]');
    case 'CallExpression':
      return [...ofCall(node), ...ofOptional(node, code)];
    case 'MemberExpression':
      return ofOptional(node, code);
    default:
      return [];
  }
}
