import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsKey } from '@/entrypoints/background/panel/replies/holds-key';
import { createMaskKey } from '@/entrypoints/background/panel/replies/mask-key';
import { openReply } from '@/entrypoints/background/panel/replies/open-reply';
import { parseBalance } from '@/entrypoints/background/panel/replies/parse-balance';
import { actions, readReply, replyOf, testKey } from '@/tests/replies/read-reply';

const hex = (char: string) => char.charCodeAt(0).toString(16).padStart(2, '0');
const each = (write: (char: string) => string) => (text: string) => Array.from(text, write).join('');

/** Ways in which a server may write a text. */
const spellings: Record<string, (text: string) => string> = {
  'as it is': (text) => text,
  'in capitals': (text) => text.toUpperCase(),
  'escaped for JSON': each((char) => `\\u${hex(char).padStart(4, '0')}`),
  'escaped for a program': each((char) => (char > 'ÿ' ? char : `\\x${hex(char)}`)),
  'escaped as a code point': each((char) => `\\u{${hex(char)}}`),
  'with backslashes': each((char) => (/[a-z0-9]/i.test(char) ? char : `\\${char}`)),
  'escaped for a URL': (text) =>
    Array.from(new TextEncoder().encode(text), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  'escaped for HTML': each((char) => `&#${char.charCodeAt(0)};`),
  'escaped for HTML in hexadecimal': each((char) => `&#x${hex(char).toUpperCase()};`),
  'in wide letters': each((char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  'with something invisible in it': each((char) => `${char}\u200B`),
  'with something blank in it': each((char) => `${char}\u3164`),
  'as hexadecimal digits': each(hex),
  'as Base64': btoa,
  'as Base64 for URLs': (text) => btoa(text).replaceAll('+', '-').replaceAll('/', '_'),
  'as Base64 of a pair': (text) => btoa(`user:${text}:x`),
};
const named = Object.entries(spellings);

describe('a text', () => {
  it.each(named)('holds the key %s', (_how, write) => {
    for (const text of [write(testKey), `No user has ${write(testKey)}!`, `ключ ✓ ${write(testKey)} &amp;`])
      expect(holdsKey(text, testKey)).toBe(true);
  });

  it('holds any key in any two of these, one after the other, and beside anything', () => {
    // What is encoded as a whole is not written in yet another way by those that go by the character.
    const inner = named.filter(([how]) => !/wide|Base64|capitals/.test(how));
    const outer = named.filter(([how]) => /escaped for|as it is|invisible/.test(how));
    fc.assert(
      fc.property(
        fc.stringMatching(/^[!-~]{8,60}$/),
        fc.constantFrom(...inner),
        fc.constantFrom(...outer),
        fc.stringMatching(/^[ -~]{0,20} $/).filter((text) => !/[\\%&]/.test(text)),
        (key, [, first], [, second], beside) => {
          const plainKey = /^[\w-]+$/.test(key) ? key : key.replaceAll(/[^\w-]/g, 'x');
          expect(holdsKey(beside + second(first(plainKey)) + beside, plainKey)).toBe(true);
          // Signs of the key's own that look like an escape are found as they are.
          expect(holdsKey(beside + key + beside, key)).toBe(true);
          expect(holdsKey(beside + encodeURIComponent(key), key)).toBe(true);
        },
      ),
      { numRuns: 2000 },
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
