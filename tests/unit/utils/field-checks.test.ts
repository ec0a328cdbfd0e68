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

describe('a link', () => {
  it.each([
    ['monstercat', 'monstercat'],
    [' https://twitch.tv/monstercat ', 'https://twitch.tv/monstercat'],
    ['日本語', '日本語'],
    ['x'.repeat(500), 'x'.repeat(500)],
  ])('%j is sent as %j', (text, value) => {
    expect(checkLink(text)).toEqual({ value });
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
