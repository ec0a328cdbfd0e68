import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { sanitizeText } from '@/utils/i18n/sanitize-text';

it.each([
  ['Twitch Viewers', 'Twitch Viewers'],
  ['  a \r\n\t b  ', 'a b'],
  ['\u202Eevil\u202C \u200Bname\uFEFF', 'evil name'],
  ['a \u200B b', 'a b'],
  ['\u0000\u001F\u007F\u0085', ''],
  ['\u3164\u2800\u115F', ''],
  ['a\u034F\u{E0101}\u{16FE4}\u{1D159}\u17B4b', 'ab'],
  ['\u200D\uFE0F \u180B', ''],
  ['❤\uFE0F Fans', '❤\uFE0F Fans'],
  ['می\u200Cخواهم', 'می\u200Cخواهم'],
  ['<b>&amp;</b>', '<b>&amp;</b>'],
  ['👩‍👩‍👧 Fans', '👩‍👩‍👧 Fans'],
  ['\uD800half', 'half'],
  ['', ''],
])('%j is shown as %j', (text, shown) => {
  expect(sanitizeText(text)).toBe(shown);
});

it('cuts what is longer than a name', () => {
  expect(sanitizeText('x'.repeat(300))).toBe('x'.repeat(300));
  expect(sanitizeText('x'.repeat(301))).toBe(`${'x'.repeat(299)}…`);
  expect(sanitizeText(`${'x'.repeat(298)}👩👩`)).toBe(`${'x'.repeat(298)}…`);
});

it('is one short line that stays the same when it is shown again', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 2000 }),
    fc
      .array(fc.constantFrom('a', ' ', '\u200B', '\u202E', '\n', '\uD83D', '\uDE00'), { maxLength: 400 })
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const shown = sanitizeText(text);
      expect(shown.length).toBeLessThanOrEqual(300);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\u200B\u2028-\u202E\u2066-\u2069\uFEFF]/u);
      expect(sanitizeText(shown)).toBe(shown);
    }),
    { seed: 5, numRuns: 1000 },
  );
});
