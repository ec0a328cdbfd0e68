import { describe, expect, it } from 'vitest';
import messages from '@/public/_locales/en/messages.json';
import { errorFacts, factsOf, isErrorName, NamedError, type ErrorName } from '@/utils/errors';

const names = Object.keys(errorFacts) as ErrorName[];
const sentences: Record<string, { message: string } | undefined> = messages;

describe('each error', () => {
  it.each(names)('%s has its sentence, what can be done, and a word for it', (name) => {
    expect(sentences[`error_${name}`]?.message).toMatch(/\S/);
    expect(sentences[`errorHint_${name}`]?.message).toMatch(/[.!?]$/);
    const { remedy } = factsOf(name);
    if (remedy !== 'none') expect(sentences[`remedy_${remedy}`]?.message).toMatch(/\S/);
  });

  it('that ends all polling needs the user, or it would never go on', () => {
    const stopping = names.filter((name) => factsOf(name).stopsPolling);
    expect(stopping).toEqual(['keyRejected', 'accountInactive', 'newerData']);
    expect(stopping.every((name) => factsOf(name).needsUser)).toBe(true);
  });

  it('has no sentence without an error, nor a word without a remedy', () => {
    const keys = Object.keys(messages);
    const named = keys
      .filter((key) => /^error(?:Hint)?_/.test(key))
      .map((key) => key.replace(/^error(?:Hint)?_/, ''));
    expect(named.filter((name) => !isErrorName(name))).toEqual([]);
    const remedies = new Set<string>(names.map((name) => factsOf(name).remedy));
    const words = keys.filter((key) => key.startsWith('remedy_')).map((key) => key.replace('remedy_', ''));
    expect(words.filter((word) => !remedies.has(word))).toEqual([]);
  });
});

it.each(['toString', 'constructor', '__proto__', '', 'unheardOf'])('“%s” is no error’s name', (name) => {
  expect(isErrorName(name)).toBe(false);
});

it('a named error tells its name, what the panel said and how long it rests', () => {
  expect(new NamedError('tooManyRequests', 'slow down', 60)).toMatchObject({
    name: 'tooManyRequests',
    detail: 'slow down',
    retryAfterSeconds: 60,
    message: 'tooManyRequests: slow down',
  });
  expect(new NamedError('timedOut')).toMatchObject({
    message: 'timedOut',
    detail: null,
    retryAfterSeconds: null,
  });
});
