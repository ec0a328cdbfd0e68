/** JSON in which every number is its own source text, so that "128.40" and ids beyond 2^53 survive. */
export type Json = null | boolean | string | Json[] | { [key: string]: Json };

/** Answers nest a few levels; the parsers of browsers run out of stack or memory at some millions. */
const maxDepth = 200;

const codes = {
  quote: 0x22,
  minus: 0x2d,
  zero: 0x30,
  nine: 0x39,
  openBracket: 0x5b,
  closeBracket: 0x5d,
  openBrace: 0x7b,
  closeBrace: 0x7d,
};

/** A number as JSON writes it, before what may follow a value: before a colon it would be no JSON. */
const numberToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?=[ \t\n\r]*(?:[,\]}]|$))/y;

/** The number that begins at `start`. */
function numberAt(text: string, start: number): string {
  numberToken.lastIndex = start;
  const [token] = numberToken.exec(text) ?? [];
  if (token === undefined) throw new SyntaxError('No number of JSON');
  return token;
}

/** The same JSON with each number as a string of its digits. A reviver would do it too, five times as slowly. */
function quoteNumbers(text: string): string {
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === codes.quote) {
      const end = endOfString(text, at + 1);
      at = end < 0 ? text.length : end;
    } else if (code === codes.openBracket || code === codes.openBrace) depth += 1;
    else if (code === codes.closeBracket || code === codes.closeBrace) depth -= 1;
    else if (code === codes.minus || (code >= codes.zero && code <= codes.nine)) {
      const token = numberAt(text, at);
      parts.push(text.slice(from, at), '"', token, '"');
      from = at + token.length;
      at = from - 1;
    }
    if (depth > maxDepth) throw new RangeError('JSON nested too deeply');
  }
  return parts.join('') + text.slice(from);
}

/**
 * Parses JSON text, keeping numbers as their source text. Leading white space and a byte order mark are allowed.
 * @throws SyntaxError when it is not JSON, RangeError when it is nested more than 200 deep.
 */
export function parseJson(text: string): Json {
  return JSON.parse(quoteNumbers(text.replace(/^[\s\uFEFF]+/, ''))) as Json;
}

/** The object's entries with lower-case keys (some panels write `Start_Count`); `null` when it is no object. */
export function fieldsOf(value: Json): Map<string, Json> | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  return new Map(Object.entries(value).map(([key, field]) => [key.toLowerCase(), field]));
}

/** Where the string of JSON ends that `from` lies in: at its closing quote, or -1 where there is none. */
export function endOfString(text: string, from: number): number {
  for (let end = text.indexOf('"', from); end >= 0; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text[end - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return -1;
}
