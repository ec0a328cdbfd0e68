import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsKey } from '@/entrypoints/background/panel/replies/holds-key';
import { createMaskKey } from '@/entrypoints/background/panel/replies/mask-key';
import { openReply } from '@/entrypoints/background/panel/replies/open-reply';
import { parseBalance } from '@/entrypoints/background/panel/replies/parse-balance';
import fieldCases from '@/tests/cases/field.json';
import { named } from '@/tests/replies/key-spellings';
import { actions, readReply, replyOf, testKey } from '@/tests/replies/read-reply';

describe('a text', () => {
  it.each(named)('holds the key %s', (_how, write) => {
    for (const text of [write(testKey), `No user has ${write(testKey)}!`, `ключ ✓ ${write(testKey)} &amp;`])
      expect(holdsKey(text, testKey)).toBe(true);
  });

  it('holds any key in any two of these, one after the other, and beside anything', () => {
    // Others change letters that what comes first is made of.
    const outer = named.filter(([how]) => /escaped for|as it is|invisible|Base64 for/.test(how));
    const inner = named.filter(([how]) => !/wide/.test(how));
    fc.assert(
      fc.property(
        fc.stringMatching(/^[!-~]{8,60}$/),
        fc.stringMatching(/^[A-Za-z0-9]{6,30}-?[A-Za-z0-9]{0,20}$/),
        fc.constantFrom(...inner),
        fc.constantFrom(...outer),
        fc.stringMatching(/^[ -~]{0,20} $/).filter((text) => !/[\\%&]/.test(text)),
        (key, letters, [, first], [how, second], beside) => {
          const plainKey = `k3${letters}`;
          const written = first(plainKey);
          const twice = /Base64/.test(how) && /[^ -~]/.test(written) ? written : second(written);
          expect(holdsKey(`${beside}${twice} ${beside}`, plainKey)).toBe(true);
          // Signs of the key's own that look like an escape are found as they are.
          expect(holdsKey(`${beside}${key} ${beside}`, key)).toBe(true);
          expect(holdsKey(`${beside}${encodeURIComponent(key)} ${beside}`, key)).toBe(true);
        },
      ),
      { numRuns: 3000, seed: 20_261_129 },
    );
  });

  it('of 10,000 names is read in a moment', () => {
    const started = performance.now();
    for (let n = 0; n < 10_000; n += 1)
      expect(
        holdsKey(`Twitch Live Viewers [${n} min] | 100% stable & fast | no drop, subscribers`, testKey),
      ).toBe(false);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it.each([
    ['telegram', 'Telegrams for telegrammers, 1,000 tele grams'],
    ['10000000', 'Views 110000000 and 10 000 000 and 1,000,000,000'],
    ['followersplus', 'Followersplusmore | followers plus likes'],
  ])('that is an ordinary word is not the short key %s', (key, text) => {
    expect(holdsKey(text, key)).toBe(false);
    expect(holdsKey(`say ${key}!`, key)).toBe(true);
    expect(holdsKey(`say ${btoa(`x${key}x`)}!`, key)).toBe(true);
    expect(holdsKey(key.replace(/^..../, '$& '), key)).toBe(true);
  });

  it('of real services holds no key of eight characters by chance', () => {
    const texts = fieldCases.flatMap(({ input }) =>
      typeof input === 'string' ? [input] : [JSON.stringify(input)],
    );
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z][a-zA-Z0-9]{5}\d[a-z]$/),
        fc.constantFrom(...texts),
        (key, text) => {
          expect(holdsKey(text, key)).toBe(false);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    '',
    'Twitch Live Viewers | 60 min | 100% stability',
    testKey.slice(1),
    testKey.slice(0, -1),
    [...testKey].toReversed().join(''),
    '&#99999999; \\u{FFFFFF} %FF %',
    '\uD800',
  ])('without it does not: %j', (text) => {
    expect(holdsKey(text, testKey)).toBe(false);
    expect(holdsKey(text, '')).toBe(false);
  });

  it('of any other letters does not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(holdsKey(text, testKey)).toBe(false);
      }),
    );
  });

  it('of 20,000 escapes is read at once', () => {
    const started = performance.now();
    for (const part of ['\\', '%25', '&amp;', '\\u005C', '&#', '\uFDFA'])
      expect(holdsKey(part.repeat(20_000 / part.length), testKey)).toBe(false);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});

/** Everything that is kept of a reply, as text. */
const keptOf = (action: (typeof actions)[number], body: unknown) =>
  JSON.stringify(readReply(action, replyOf(JSON.stringify(body)), ['12345']));

// Spaces make a value none that is an id: then nothing is kept of it anyway.
describe.each(named)('a reply that has the key %s', (_how, write) => {
  const key = write(testKey);
  const row = { service: 7, name: 'Views', category: 'Twitch', type: 'Default', rate: '1' };

  it('in the words of a service leaves the service, without it', () => {
    for (const field of ['name', 'category', 'type'] as const) {
      const kept = keptOf('services', [{ ...row, [field]: `Key ${key} end` }]);
      expect(kept).toContain('••••');
      expect(kept).not.toContain(testKey);
      expect(kept).not.toContain(JSON.stringify(key).slice(1, -1));
    }
  });

  it('as the id of a service leaves that service out', () => {
    const kept = keptOf('services', [row, { ...row, service: key }]);
    expect(JSON.parse(kept)).toMatchObject({ services: [{ id: '7' }], droppedRows: 1 });
  });

  it.each(['order', 'order_id', 'id'])('as %s of an order gives it no id', (field) => {
    const answer = JSON.parse(keptOf('add', { status: 'success', [field]: key })) as object;
    expect(answer).toEqual({ kind: 'placedIdLost', offeredId: null });
  });

  it('among other ids of an order offers those', () => {
    const answer = JSON.parse(keptOf('add', { status: 'success', order: key, order_id: '501' })) as object;
    expect(answer).toEqual({ kind: 'placedIdLost', offeredId: '501' });
  });

  it('as the word for an order masks it, and as an order that it is made of leaves that out', () => {
    const kept = keptOf('status', { status: `Processing ${key}`, charge: '1', orders: [key, '501'] });
    expect(kept).toContain('••••');
    expect(kept).toContain('"children":["501"]');
    expect(kept).not.toContain(JSON.stringify(key).slice(1, -1));
  });
});

it('a currency is not the key', () => {
  const reply = replyOf('{"balance":1,"currency":"ABCD1234"}');
  const currencyFor = (key: string) => parseBalance(openReply(reply, createMaskKey(key))).currency;
  expect(currencyFor('another-key')).toBe('ABCD1234');
  expect(currencyFor('abcd1234')).toBeNull();
});

it('a name that is cut within the key is masked before it is cut', () => {
  const name = `${'x'.repeat(290)} ${testKey}`;
  const kept = keptOf('services', [{ service: 7, name }]);
  expect(kept).not.toContain(testKey.slice(0, 5));
});

it.each([
  [
    'a key of 15 letters within a longer word, which may be a word',
    'abcdefghijklmno',
    'xabcdefghijklmnox',
    false,
  ],
  ['a key of 16 letters within a longer word', 'abcdefghijklmnop', 'xabcdefghijklmnopx', true],
  ['a key of 8 letters and digits without its signs', 'ab-cd-ef-12', 'it is ab cd ef 12', true],
  ['a key with fewer, with its signs, spaced out', 'a-b-c-d-1', 'it is a - b - c - d - 1', true],
  ['a key with fewer, without its signs', 'a-b-c-d-1', 'it is a b c d 1', false],
])('%s', (_how, key, text, isHeld) => {
  expect(holdsKey(text, key)).toBe(isHeld);
});
