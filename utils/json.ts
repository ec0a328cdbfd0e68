/** JSON in which every number is its own source text, so that "128.40" and ids beyond 2^53 survive. */
export type Json = null | boolean | string | Json[] | { [key: string]: Json };

type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown;
const parse = JSON.parse as (text: string, reviver: Reviver) => Json;

/**
 * Parses JSON text, keeping numbers as their source text. Leading white space and a byte order mark are allowed.
 * @throws SyntaxError when it is not JSON, RangeError when it is nested too deeply to walk.
 */
export function parseJson(text: string): Json {
  return parse(text.replace(/^[\s\uFEFF]+/, ''), (_key, value, context) =>
    typeof value === 'number' ? (context.source ?? String(value)) : value,
  );
}

/** The object's entries with lower-case keys (some panels write `Start_Count`); `null` when it is no object. */
export function fieldsOf(value: Json): Map<string, Json> | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  return new Map(Object.entries(value).map(([key, field]) => [key.toLowerCase(), field]));
}
