import { describe, expect, test } from 'vitest';
import { createMaskKey } from '@/entrypoints/background/panel/replies/mask-key';
import { notUnderstood, openReply, restAsked } from '@/entrypoints/background/panel/replies/open-reply';
import { replyOf } from '@/tests/replies/read-reply';
import type { ErrorName } from '@/utils/errors';

const key = 'abcdef0123456789';
const open = (text: string, httpStatus = 200, more = {}) =>
  openReply(replyOf(text, httpStatus, more), createMaskKey(key));

describe('how long the panel asks to be left alone', () => {
  test.each<[ErrorName, number, number | null, number | null, number | null]>([
    ['refused', 200, null, null, null],
    ['refused', 200, 5, 9, 5],
    ['refused', 200, null, 9, null],
    ['tooManyRequests', 200, null, null, null],
    ['tooManyRequests', 200, null, 0, 0],
    ['tooManyRequests', 200, null, 9, 9],
    ['tooManyRequests', 200, 5, 9, 9],
    ['tooManyRequests', 200, 9, 5, 9],
    ['tooManyRequests', 200, 9, null, 9],
    ['refused', 429, 5, 9, 9],
    ['refused', 503, 5, 9, 9],
    ['refused', 500, 5, 9, 5],
  ])(
    '%s, HTTP %i, Retry-After %s, window %s: %s',
    (name, httpStatus, retryAfterSeconds, resetSeconds, rest) => {
      expect(restAsked(name, { httpStatus, retryAfterSeconds, resetSeconds })).toBe(rest);
    },
  );
});

describe('a reply that is not understood', () => {
  test.each<[number, ErrorName, number | null]>([
    [200, 'notUnderstood', null],
    [404, 'notUnderstood', null],
    [408, 'panelFailed', 5],
    [429, 'tooManyRequests', 9],
    [499, 'notUnderstood', null],
    [500, 'panelFailed', 5],
    [503, 'panelFailed', 9],
  ])('with HTTP %i is %s', (httpStatus, name, retryAfterSeconds) => {
    const reply = { httpStatus, retryAfterSeconds: 5, resetSeconds: 9 };
    expect(notUnderstood(reply)).toMatchObject({ name, detail: null, retryAfterSeconds });
    expect(notUnderstood(reply, 'words')).toMatchObject({ name, detail: 'words', retryAfterSeconds });
  });
});

describe('a reply in JSON', () => {
  test('keeps its code and the rest that is asked for', () => {
    const more = { retryAfterSeconds: 5, resetSeconds: 9 };
    expect(open('\uFEFF \n{"a":1}', 201, more)).toEqual({ httpStatus: 201, ...more, value: { a: '1' } });
  });

  test('has the key masked wherever it is', () => {
    const text = JSON.stringify({ a: key, list: [1, null, true, { b: `x ${key}` }], ['__proto__']: key });
    expect(open(text.replace('"a"', `"__proto__":"${key}","a"`)).value).toEqual(
      JSON.parse('{"__proto__":"••••","a":"••••","list":["1",null,true,{"b":"x ••••"}]}'),
    );
  });
});

const errorOf = (text: string, httpStatus?: number, more?: object) => {
  try {
    return open(text, httpStatus, more);
  } catch (error) {
    return error;
  }
};

const started = (chars: number) => `<${'x'.repeat(chars - 1)}<html>`;

describe('a reply without JSON', () => {
  const page = '<!DOCTYPE html><html><body>Hello</body></html>';
  test.each<[string, string, number, ErrorName, string | null]>([
    ['a network that wants a sign-in', page, 511, 'networkPage', null],
    ['a network that wants a sign-in', 'Sign in', 511, 'networkPage', null],
    ['a filter', '<html><title>Web Filter</title>Access denied</html>', 403, 'networkPage', null],
    ['a company', '<html>This site was blocked by your organization</html>', 403, 'networkPage', null],
    ['the panel’s own firewall, in trouble', '<html>Barracuda: unavailable</html>', 503, 'panelFailed', null],
    ['a hotel', '<html><title>Wi-Fi login</title></html>', 200, 'networkPage', null],
    ['text that names a filter', 'web filter', 403, 'notUnderstood', 'web filter'],
    ['a page', page, 200, 'guardPage', null],
    ['a page', page, 401, 'guardPage', null],
    ['a page', page, 403, 'guardPage', null],
    ['a page', page, 406, 'guardPage', null],
    ['a page', page, 451, 'guardPage', null],
    ['a page', page, 399, 'guardPage', null],
    ['a page', page, 400, 'notUnderstood', null],
    ['a page', page, 404, 'notUnderstood', null],
    ['a page', page, 500, 'panelFailed', null],
    ['a page in capitals', '<HTML>', 200, 'guardPage', null],
    ['a notice of PHP', '<b>Notice</b>: x {"a":1}', 200, 'notUnderstood', null],
    ['a word about pages', 'an <html> tag', 200, 'notUnderstood', 'an <html> tag'],
    ['a challenge', 'Just a moment...', 503, 'guardPage', null],
    ['a challenge of Cloudflare', 'error code: 1020', 403, 'guardPage', null],
    ['its word that the server is away', 'error code: 1015', 403, 'notUnderstood', 'error code: 1015'],
    ['a challenge far behind', `${'x'.repeat(99_993)}captcha`, 200, 'guardPage', null],
    ['half of JSON', '{"a":', 200, 'notUnderstood', null],
    ['half of a list', '["a', 200, 'notUnderstood', null],
    ['words on the key', 'Invalid API key', 403, 'keyRejected', 'Invalid API key'],
    ['words on the account', 'Account suspended', 200, 'accountInactive', 'Account suspended'],
    ['words on an order', 'Not enough funds', 200, 'notUnderstood', 'Not enough funds'],
    ['words with the key', `No ${key} here`, 200, 'notUnderstood', 'No •••• here'],
    ['words after a mark of the order of bytes', '\uFEFF  [x', 200, 'notUnderstood', null],
    ['nothing', '', 200, 'notUnderstood', null],
    ['nothing', '', 500, 'panelFailed', null],
  ])('%s (%s, HTTP %i) is %s', (_what, text, httpStatus, name, detail) => {
    expect(errorOf(text, httpStatus)).toMatchObject({ name, detail });
  });

  test('that is a challenge is asked again after the rest that it names', () => {
    const more = { retryAfterSeconds: 5, resetSeconds: 9 };
    expect(errorOf('Just a moment...', 503, more)).toMatchObject({ name: 'guardPage', retryAfterSeconds: 9 });
  });

  test('that mentions a challenge after 100,000 characters is no challenge', () => {
    expect(errorOf(`${'x'.repeat(99_994)}captcha`)).toMatchObject({ name: 'notUnderstood' });
  });

  test('that is a page after 5,000 characters is none', () => {
    expect(errorOf(started(4995))).toMatchObject({ name: 'guardPage' });
    expect(errorOf(started(4996))).toMatchObject({ name: 'notUnderstood' });
  });
});
