import { describe, expect, test } from 'vitest';
import { isAboutRequest, nameRefusalOfReads } from '@/entrypoints/background/panel/replies/name-refusal';
import { NamedError, type ErrorName } from '@/utils/errors';

describe('the error of a balance read', () => {
  test.each<[ErrorName, string | null, number]>([
    ['refused', 'Access from Mars', 200],
    ['insufficientBalance', null, 200],
    ['notUnderstood', 'Go away', 400],
    ['notUnderstood', 'Go away', 403],
  ])('%s (%s, HTTP %i) is a refusal that every read gets', (name, detail, httpStatus) => {
    const error = nameRefusalOfReads(new NamedError(name, detail, 7), httpStatus);
    expect(error).toMatchObject({ name: 'readsRefused', detail, retryAfterSeconds: 7 });
  });

  test.each<[ErrorName, string | null, number]>([
    ['keyRejected', 'Invalid key', 403],
    ['accountInactive', 'Suspended', 403],
    ['notUnderstood', 'Hello', 399],
    ['notUnderstood', null, 400],
    ['panelFailed', 'Oops', 500],
  ])('%s (%s, HTTP %i) is what it is', (name, detail, httpStatus) => {
    const error = new NamedError(name, detail);
    expect(nameRefusalOfReads(error, httpStatus)).toBe(error);
  });
});

test.each<[ErrorName, boolean]>([
  ['refused', true],
  ['linkBusy', true],
  ['keyRejected', false],
  ['accountInactive', false],
  ['readsRefused', false],
  ['panelFailed', false],
  ['noConnection', false],
])('%s is about what was asked for: %s', (name, isAbout) => {
  expect(isAboutRequest(new NamedError(name))).toBe(isAbout);
});
