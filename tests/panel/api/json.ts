/** A number written into JSON exactly as its text says: `128.40` keeps its zero, long ids their digits. */
export class NumberText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Values for `writeJson`. A Map is an object whose keys keep their order and may be any text. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | NumberText
  | readonly JsonValue[]
  | ReadonlyMap<string, JsonValue>
  | { readonly [name: string]: JsonValue };

/** Writes compact JSON, with each NumberText as a bare number. */
export function writeJson(value: JsonValue): string {
  if (value instanceof NumberText) return value.text;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(writeJson).join(',')}]`;
  const members = value instanceof Map ? [...value] : Object.entries(value);
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${writeJson(member)}`).join(',')}}`;
}

function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** The fields of a request: an object, or null for anything else. Numbers too long for a float stay text. */
export function readFields(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body, keepLongNumbers);
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `context.source` is the number as it stands in the text (TypeScript's library does not know it yet). */
function keepLongNumbers(_name: string, value: unknown, context?: { source?: string }): unknown {
  const isExact = typeof value !== 'number' || Number.isSafeInteger(value) || value % 1 !== 0;
  return isExact ? value : (context?.source ?? value);
}

/** The text of a field that may come as text or as a number; '' for anything else. */
export function fieldText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
