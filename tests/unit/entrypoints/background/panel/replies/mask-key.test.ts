import { describe, expect, test } from 'vitest';
import { holdsKey } from '@/entrypoints/background/panel/replies/holds-key';
import { createMaskKey, isMasked } from '@/entrypoints/background/panel/replies/mask-key';

const key = 'aB3dE6-gHJ9kLz';
const marks = `k&<>"'.*+?(x)y`;
const hexOf = (char: string) => char.charCodeAt(0).toString(16).padStart(2, '0');
const write = (text: string, each: (char: string) => string) => [...text].map(each).join('');
const forUrl = (text: string) => write(text, (char) => `%${hexOf(char)}`);
/** Escaped for a URL so many times. */
const escaped = (times: number) => forUrl(key).replaceAll('%', `%${'25'.repeat(times - 1)}`);
const named: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };
const forHtml = (text: string) => write(text, (char) => (named[char] ? `&${named[char]};` : char));
const wide = (text: string) => write(text, (char) => String.fromCodePoint(char.charCodeAt(0) + 0xfee0));

/** With another letter at this place. */
const changed = (text: string, at: number) =>
  text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);

const cutOut: [string, string, string][] = [
  ['as it is', key, key],
  ['in capitals', key.toUpperCase(), key],
  ['with signs', marks, marks],
  ['for a URL', forUrl(key), key],
  ['for a URL, in capitals', forUrl(key).toUpperCase(), key],
  ['for JSON', write(key, (char) => `\\u00${hexOf(char)}`), key],
  ['for JSON, in capitals', write(key, (char) => `\\U00${hexOf(char).toUpperCase()}`), key],
  ['with backslashes', write(marks, (char) => (/\w/.test(char) ? char : `\\${char}`)), marks],
  ['for HTML', write(key, (char) => `&#${char.charCodeAt(0)};`), key],
  ['for HTML, with zeros', write(key, (char) => `&#00${char.charCodeAt(0)};`), key],
  ['for HTML, in hexadecimal', write(key, (char) => `&#x${hexOf(char)};`), key],
  ['for HTML, in capitals', write(key, (char) => `&#X0${hexOf(char).toUpperCase()};`), key],
  ['for HTML, by names', forHtml(marks), marks],
  ['for HTML, by names in capitals', forHtml(marks).toUpperCase(), marks],
  ['with something that nobody sees', [...key].join('\u200B'), key],
];
const hidden: [string, string, string][] = [
  ['for a URL, twice', escaped(2), key],
  ['for a URL, four times', escaped(4), key],
  ['for a URL, five times', escaped(5), key],
  ['as a code point', write(key, (char) => `\\u{0${hexOf(char)}}`), key],
  ['for a program', write(key, (char) => `\\x${hexOf(char)}`), key],
  ['for HTML, without its end', write(key, (char) => `&#${char.charCodeAt(0)}`), key],
  ['in wide letters', wide(key), key],
  ['in letters that are several', 'ﬃﬃﬃ', 'ffiffiffi'],
  ['with a backslash of its own, in part in wide letters', `${wide('ab')}\\cd12`, 'ab\\cd12'],
  ['as hexadecimal digits', write(key, hexOf), key],
  ['as hexadecimal digits, in capitals', write(key, hexOf).toUpperCase(), key],
  ['as Base64', btoa(key), key],
  ['as Base64 behind one character', btoa(`:${key}`), key],
  ['as Base64 behind two', btoa(`::${key}::`), key],
  ['as Base64 with its signs', btoa('?>~?>~?>~'), '?>~?>~?>~'],
  ['as Base64 for URLs', btoa('???>>>~~~').replaceAll('+', '-').replaceAll('/', '_'), '???>>>~~~'],
  ['in letters beyond those of Base64', '鍵は日本語', '鍵は日本語'],
  ['that begins with such', '鍵abc', '鍵abc'],
  ['that ends with such', 'abc鍵', 'abc鍵'],
  ['that is a word of the tests', 'mutant', 'mutant'],
];

describe('a text holds the key', () => {
  test.each([...cutOut, ...hidden])('%s', (_how, text, whole) => {
    expect(holdsKey(text, whole)).toBe(true);
    expect(holdsKey(`It is ${text} here`, whole)).toBe(true);
  });

  test.each([
    ['in part', key.slice(1), key],
    ['in part, for a URL', forUrl(key.slice(1)), key],
    ['in Base64, but for its first letter', changed(btoa(`::${key}`), 3), key],
    ['in Base64, but for its last letter', changed(btoa(key), 17), key],
    ['nothing of it', 'Not enough funds: 100 % & more \\ “x”', key],
    ['no key', 'any text', ''],
    ['nothing of one beyond Base64', 'a mutant of undefined', '鍵は日本語'],
    ['no code of a letter, for a word of the tests', '&#x110000; &#1114112;', 'mutant'],
    ['no code of a letter', '&#x110000; &#1114112; \\u{110000}', key],
  ])('and not: %s', (_how, text, whole) => {
    expect(holdsKey(text, whole)).toBe(false);
  });
});

describe('masking', () => {
  test.each(cutOut)('cuts out what is written %s', (_how, text, whole) => {
    const maskKey = createMaskKey(whole);
    expect(maskKey(`It is ${text} and ${text} here`)).toBe('It is •••• and •••• here');
    expect(maskKey('Nothing here')).toBe('Nothing here');
  });

  test.each(hidden.filter(([, text, whole]) => !text.includes(whole)))(
    'leaves nothing of a text with it %s',
    (_how, text, whole) => {
      expect(createMaskKey(whole)(`It is ${text} here`)).toBe('••••');
    },
  );

  test('leaves a text alone where there is no key', () => {
    expect(createMaskKey('')('any text')).toBe('any text');
  });

  test('drops what comes after 3,000 characters', () => {
    const text = 'x'.repeat(3001);
    expect(createMaskKey(key)(text)).toBe(text.slice(1));
    expect(createMaskKey(key)(text.slice(1))).toBe(text.slice(1));
  });

  test('is seen', () => {
    expect(['a ••••', 'a •••'].map(isMasked)).toEqual([true, false]);
  });
});
