import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfString, fieldsOf, parseJson } from '@/utils/json';

type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown;
const parse = JSON.parse as (text: string, reviver: Reviver) => unknown;

/** The same by the language's own means, which take far longer. */
const parseByReviver = (text: string): unknown =>
  parse(text, (_key, value, { source }) => (typeof value === 'number' ? source : value));

/** A parser's result for a text, as JSON again, or that it refused. */
function madeOf(parser: (text: string) => unknown, text: string): string {
  try {
    return JSON.stringify(parser(text));
  } catch (error) {
    return (error as Error).name;
  }
}

const pieces = fc.constantFrom(
  ...String.raw`0 -0 1.0 1e5 1E+5 01 1. .5 - +1 1e 0x10 12345678901234567890 NaN true null`.split(' '),
  ...String.raw`{ } [ ] , : " \ \" "a" "b": "1"`.split(' '),
  ' ',
  '\n',
  '\u00A0',
);

describe('JSON', () => {
  it('keeps the digits of its numbers', () => {
    expect(parseJson('{"a":128.40,"b":[12345678901234567890,-0,1e400],"c":"1 \\" 2"}')).toEqual({
      a: '128.40',
      b: ['12345678901234567890', '-0', '1e400'],
      c: '1 " 2',
    });
  });

  it('may begin with a byte order mark and white space', () => {
    expect(parseJson('\uFEFF \r\n\t{"a":1}')).toEqual({ a: '1' });
  });

  it('is read and refused as the language’s own parser does it', () => {
    const made = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(made, fc.json(), fc.json({ stringUnit: 'binary' })), (text) => {
        expect(madeOf(parseJson, text)).toBe(madeOf(parseByReviver, text.replace(/^[\s\uFEFF]+/, '')));
      }),
      { seed: 4, numRuns: 3000 },
    );
  }, 30_000);

  it('nested 200 deep is read, and any deeper refused before it takes the stack', () => {
    expect(() => parseJson('['.repeat(200) + ']'.repeat(200))).not.toThrow();
    expect(() => parseJson('['.repeat(201) + ']'.repeat(201))).toThrow(RangeError);
    expect(() => parseJson('{"a":'.repeat(5_000_000))).toThrow(RangeError);
    expect(parseJson(JSON.stringify('['.repeat(1000)))).toBe('['.repeat(1000));
  });
});

describe('depth', () => {
  const flat = Array.from({ length: 300 }, () => '[],{}').join(',');

  it('is no matter of how much stands side by side', () => {
    expect(parseJson(`[${flat}]`)).toHaveLength(600);
  });

  it('is counted on after what was closed before', () => {
    expect(() => parseJson(`[${flat},${'['.repeat(199)}${']'.repeat(199)}]`)).not.toThrow();
    expect(() => parseJson(`[${flat},${'['.repeat(200)}${']'.repeat(200)}]`)).toThrow(RangeError);
  });
});

describe('a string’s end', () => {
  it.each([
    ['"', 0, 0],
    ['a"', 0, 1],
    ['"a"', 1, 2],
    [String.raw`\"a"`, 0, 3],
    [String.raw`\\"a"`, 0, 2],
    [String.raw`\"`, 0, -1],
    ['', 0, -1],
    ['a', 0, -1],
  ])('in %j from %i on is at %i', (text, from, end) => {
    expect(endOfString(text, from)).toBe(end);
  });
});

describe('the fields of an object', () => {
  it('have lower-case names', () => {
    expect(fieldsOf({ Start_Count: '5', status: 'x' })).toEqual(
      new Map([
        ['start_count', '5'],
        ['status', 'x'],
      ]),
    );
  });

  it('are only what it has itself', () => {
    const fields = fieldsOf(parseJson('{"__proto__":{"a":1},"constructor":2}'));
    expect([...(fields?.keys() ?? [])]).toEqual(['__proto__', 'constructor']);
    expect(fields?.has('tostring')).toBe(false);
  });

  it.each([null, 'text', true, ['a']])('are none of %o', (value) => {
    expect(fieldsOf(value)).toBeNull();
  });
});
