import { describe, expect, test } from 'vitest';
import {
  hasErrorField,
  isErrorByFlag,
  isErrorEnvelope,
  messagesOf,
  parseErrorEnvelope,
  saysSuccess,
  type Fields,
} from '@/entrypoints/background/panel/replies/envelope';
import type { ErrorName } from '@/utils/errors';
import { fieldsOf, type Json } from '@/utils/json';

const fieldsIn = (reply: Json): Fields => fieldsOf(reply) ?? new Map();

describe('a field that only an error has', () => {
  test.each<Json>([
    '',
    '0',
    'False',
    'null',
    'nil',
    'none',
    'No',
    'ok',
    'success',
    'successful',
    'undefined',
    'No_Error.',
    'no errors',
    'noerror',
    false,
    null,
    {},
    [],
  ])('says with %j that there is none', (value) => {
    expect(hasErrorField(fieldsIn({ error: value }))).toBe(false);
    expect(hasErrorField(fieldsIn({ errors: value }))).toBe(false);
  });

  test.each<Json>(['x', '1', 'not ok', true, { code: '1' }, ['x']])(
    'says with %j that there is one',
    (value) => {
      expect(hasErrorField(fieldsIn({ error: value }))).toBe(true);
      expect(hasErrorField(fieldsIn({ errors: value }))).toBe(true);
      expect(hasErrorField(fieldsIn({ message: value }))).toBe(false);
    },
  );
});

describe('the panel’s words', () => {
  test.each<[Json, string[]]>([
    [{ detail: 'd', msg: 'c', message: 'b', errors: 'e', error: 'a' }, ['a', 'e', 'b', 'c', 'd']],
    [{ error: ' ', message: 'b' }, ['b']],
    [{ error: true, message: 'b' }, ['b']],
    [{ error: 'none', message: 'ok' }, []],
    [{ error: { code: '1', message: 'x' } }, ['x']],
    [{ error: { code: '1', msg: 'x' } }, ['x']],
    [{ error: { msg: 'n', message: 'm' } }, ['m', 'n']],
    [{ error: { code: '1', text: 'x' } }, ['1', 'x']],
    [{ errors: { quantity: ['too low', 'no number'] } }, ['too low', 'no number']],
    [{ errors: ['1', '2', '3', '4', '5', '6'] }, ['1', '2', '3', '4', '5']],
    [{ error: { a: { b: { c: 'x' } } } }, ['x']],
    [{ error: { a: { b: { c: { d: 'x' } } } } }, []],
    [{ error: { message: { message: { message: { text: 'x' } } } } }, []],
    [{ error: { message: ' ', msg: 'x' } }, ['x']],
    [{ error: { message: { message: { text: 'x' } }, code: '1' } }, ['x']],
    [{ error: { msg: { msg: { text: 'x' } }, code: '1' } }, ['x']],
    [{ error: { msg: { msg: { msg: { text: 'x' } } } } }, []],
    [{ error: [null, false, true, 'x'] }, ['x']],
    [{ text: 'x' }, []],
  ])('of %j are %j', (reply, texts) => {
    expect(messagesOf(fieldsIn(reply))).toEqual(texts);
  });
});

describe('success', () => {
  test.each<Json>([
    ...['success', 'successful', 'ok', 'true', '200', '201', ' OK ', true].map((status) => ({ status })),
    ...['1', 'true', 'Yes', 'ok', 'success', true].map((success) => ({ success })),
  ])('is said by %j', (reply) => {
    expect(saysSuccess(fieldsIn(reply))).toBe(true);
  });

  test.each<Json>([
    ...['pending', '202', false, null, ['ok'], 'error', '404'].map((status) => ({ status })),
    ...['11', 'no1', '1x', 'y', 'x ok', 'ok x', null, ['1'], false, '0'].map((success) => ({ success })),
    {},
    { status: 'success', success: false },
    { status: 'error', success: true },
  ])('is not said by %j', (reply) => {
    expect(saysSuccess(fieldsIn(reply))).toBe(false);
  });
});

describe('an error', () => {
  const failures = ['error', 'errors', 'fail', 'failed', 'failure', 'false', '404', '500', ' Error '];

  test.each<Json>([
    ...[...failures, false].map((status) => ({ status })),
    ...['0', 'no', 'n', 'off', 'false', 'error', '404', false].map((success) => ({ success })),
    { error: 'x' },
    { errors: ['x'] },
  ])('is said by %j, whatever the code', (reply) => {
    expect(isErrorEnvelope(fieldsIn(reply), 200)).toBe(true);
  });

  test.each<Json>([
    ...['4045', '1404', '302', '40', 'errored', 'an error', 'pending', true, null].map((status) => ({
      status,
    })),
    ...['1', 'yes', '2', null, true].map((success) => ({ success })),
    {},
    { message: 'x' },
  ])('is not said by %j', (reply) => {
    expect(isErrorEnvelope(fieldsIn(reply), 200)).toBe(false);
  });

  test.each<[Json, number, boolean]>([
    [{ message: 'x' }, 400, true],
    [{ message: 'x' }, 399, false],
    [{ message: 'x', status: 'success' }, 400, false],
    [{ message: 'ok' }, 400, false],
    [{}, 400, false],
  ])('%j with HTTP %i: %s', (reply, httpStatus, isError) => {
    expect(isErrorEnvelope(fieldsIn(reply), httpStatus)).toBe(isError);
  });

  test.each<[Json, boolean]>([
    [{ success: '0', message: 'x' }, true],
    [{ success: 'false' }, true],
    [{ success: false }, false],
    [{ success: '1' }, false],
    [{ success: '0', error: 'x' }, false],
    [{ success: '0', status: 'error' }, false],
    [{ success: '0', status: 'pending' }, true],
    [{ message: 'x' }, false],
  ])('%j says so by a flag alone: %s', (reply, isByFlag) => {
    expect(isErrorByFlag(fieldsIn(reply))).toBe(isByFlag);
  });
});

const parse = (reply: Json, httpStatus = 200) => {
  const { error, meaning } = parseErrorEnvelope(fieldsIn(reply), {
    httpStatus,
    retryAfterSeconds: 5,
    resetSeconds: null,
  });
  return [error.name, meaning, error.detail];
};

describe('an error’s name', () => {
  test.each<[number, ErrorName]>([
    [200, 'refused'],
    [400, 'refused'],
    [401, 'keyRejected'],
    [402, 'insufficientBalance'],
    [403, 'refused'],
    [429, 'tooManyRequests'],
    [499, 'refused'],
    [500, 'panelFailed'],
    [503, 'panelFailed'],
  ])('is by the code %i, where its words are not known, %s', (httpStatus, name) => {
    expect(parse({ error: 'Unerhört viel' }, httpStatus)).toEqual([name, null, 'Unerhört viel']);
  });

  test.each<[Json, ErrorName, ErrorName | null, string | null]>([
    [
      { error: 'Fehler im Guthaben', message: 'Not enough funds' },
      'insufficientBalance',
      'insufficientBalance',
      'Not enough funds',
    ],
    [
      { error: 'Not enough funds', message: 'Invalid link' },
      'insufficientBalance',
      'insufficientBalance',
      'Not enough funds',
    ],
    [{ error: 'E102', message: 'Leider geht das nicht' }, 'refused', null, 'Leider geht das nicht'],
    [{ error: '1', message: 'Nein' }, 'refused', null, '1'],
    [{ error: 'no', message: 'E1', detail: 'Niemals' }, 'refused', null, 'Niemals'],
    [{ error: 'E1', message: 'ab c' }, 'refused', null, 'ab c'],
    [{ error: 'E1', message: 'a b' }, 'refused', null, 'E1'],
    [{ error: true }, 'refused', null, null],
  ])('and words of %j', (reply, name, meaning, detail) => {
    expect(parse(reply)).toEqual([name, meaning, detail]);
  });

  test('comes with the rest that the panel asks for', () => {
    const reply = { httpStatus: 429, retryAfterSeconds: 5, resetSeconds: 9 };
    expect(parseErrorEnvelope(fieldsIn({ error: 'x' }), reply).error.retryAfterSeconds).toBe(9);
  });
});
