import { describe, expect, it } from 'vitest';
import { checkInterval, checkKey, checkLink, checkQuantity } from '@/utils/field-checks';

const limits = { min: 10, max: 5000 };

describe('a quantity', () => {
  it.each([
    ['10', 10],
    [' 5000 ', 5000],
    ['0100', 100],
  ])('of %j is %i', (text, value) => {
    expect(checkQuantity(text, limits)).toEqual({ value });
  });

  it.each([
    ...[
      '',
      '1e3',
      '٣',
      '1.5',
      '-1',
      '+5',
      '1,000',
      '0x10',
      'ten',
      '1 0',
      '9007199254740993',
      '9'.repeat(17),
    ].map((text) => [text, 'quantityMalformed', null] as const),
    ['9', 'quantityTooSmall', '10'],
    ['0', 'quantityTooSmall', '10'],
    ['5001', 'quantityTooLarge', '5000'],
  ] as const)('of %j is refused: %s', (text, error, detail) => {
    expect(checkQuantity(text, limits)).toEqual({ error, detail });
  });

  it('is at least one where the limits are not known', () => {
    expect(checkQuantity('0', { min: null, max: null })).toEqual({ error: 'quantityTooSmall', detail: '1' });
    expect(checkQuantity('9007199254740991', { min: null, max: null })).toEqual({
      value: Number.MAX_SAFE_INTEGER,
    });
  });
});

describe('an interval', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['0', '0'],
    [' 05 ', '05'],
    ['123456789', '123456789'],
  ])('of %j is %j', (text, value) => {
    expect(checkInterval(text)).toEqual({ value });
  });

  it.each(['1.5', '-1', '1e3', '٣', '5 min', '1234567890'])('of %j is refused', (text) => {
    expect(checkInterval(text)).toEqual({ error: 'intervalMalformed', detail: null });
  });
});

/** Characters whose glyph is blank, though Unicode does not call them ignorable. */
const blank = new Set([
  0x2800, 0x2d7f, 0xfffc, 0x1107f, 0x11a47, 0x11a99, 0x13441, 0x13442, 0x16fe4, 0x1bc9d, 0x1d159,
]);

describe('a link', () => {
  it.each([
    ['monstercat', 'monstercat'],
    [' https://twitch.tv/monstercat ', 'https://twitch.tv/monstercat'],
    ['日本語', '日本語'],
    ['کانال_من', 'کانال_من'],
    ['မြန်မာ', 'မြန်မာ'],
    ['ខ្មែរ', 'ខ្មែរ'],
    ['हिन्दी', 'हिन्दी'],
    ['cafe\u0301', 'cafe\u0301'],
    ['❤👩🏽🇩🇪', '❤👩🏽🇩🇪'],
    ['https://example.com/%E2%80%8C', 'https://example.com/%E2%80%8C'],
    ['x'.repeat(500), 'x'.repeat(500)],
  ])('%j is sent as %j', (text, value) => {
    expect(checkLink(text)).toEqual({ value });
  });

  it('is refused with anything in it that cannot be seen, and with nothing else', () => {
    const wrongly: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const char = String.fromCodePoint(code);
      const isRefused = 'error' in checkLink(`a${char}b`);
      const isUnseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Z}\p{DI}]/u.test(char) || blank.has(code);
      if (isRefused !== isUnseen) wrongly.push(`U+${code.toString(16)}`);
    }
    expect(wrongly).toEqual([]);
  });

  it.each(
    [
      0x3164, 0x115f, 0x1160, 0xffa0, 0x2800, 0x034f, 0xfe0f, 0xe0101, 0x17b4, 0x180b, 0x1d159, 0x16fe4, 0xa0,
      0x2003, 0x3000, 0x1680, 0x200c, 0x200d, 0x2066, 0xe0041, 0xfdd0, 0x10ffff, 0xe000, 0xd800, 0x13441,
    ].flatMap((code) =>
      ['a?b', 'https://example.com/?', '?', 'a?', '?a'].map((text) => [code.toString(16), text]),
    ),
  )('with U+%s in %j is refused', (code = '', text = '') => {
    const link = text.replace('?', String.fromCodePoint(parseInt(code, 16)));
    const atEnd = link.trim() !== link && link.trim() !== '';
    // White space around it is no part of it.
    expect(checkLink(link)).toEqual(
      atEnd ? { value: link.trim() } : { error: 'linkMalformed', detail: null },
    );
  });

  it.each(['', ' ', 'two words', 'a\u200Bb', '\u202Egnp', 'a\u0000b', 'a\u00ADb', 'a\nb', 'x'.repeat(501)])(
    '%j is refused',
    (text) => {
      expect(checkLink(text)).toEqual({ error: 'linkMalformed', detail: null });
    },
  );
});

describe('a key', () => {
  it.each(['abcdefgh', ' 0f5f3c7e9b1d4a6c8e2b7d9f1a3c5e70\n', '!~#$%&/()', 'x'.repeat(200)])(
    '%j is taken',
    (text) => {
      expect(checkKey(text)).toEqual({ value: text.trim() });
    },
  );

  it.each(['', 'short', 'two words here', 'schlüssel', 'abcdefg\u200Bh', 'x'.repeat(201), 'line\nline2'])(
    '%j is refused',
    (text) => {
      expect(checkKey(text)).toEqual({ error: 'keyMalformed', detail: null });
    },
  );
});
