import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import messages from '@/public/_locales/en/messages.json';
import { text } from '@/utils/i18n/text';

const keys = Object.keys(messages);
const files = globSync(['{entrypoints,components,utils}/**/*.{ts,tsx}', 'wxt.config.ts']);
const source = files.map((file) => readFileSync(file, 'utf8')).join('\n');
const matches = (pattern: RegExp) => [...source.matchAll(pattern)].map(([, found]) => found ?? '');

/** Keys named in a call, and the beginnings of those that are put together: text(`error_${name}`). */
const called = matches(/\btext\(\s*'([^']+)'/g);
const beginnings = matches(/`([A-Za-z]+_)\$\{/g);
/** Everything that stands in quotes, for keys that are passed on as values. */
const quoted = new Set([
  ...matches(/'([A-Za-z]\w*)'/g),
  ...matches(/"([A-Za-z]\w*)"/g),
  ...matches(/__MSG_(\w+)__/g),
]);

/** Plurals: `x_one` and `x_other` are used by their common beginning. */
const isUsed = (key: string) =>
  quoted.has(key) ||
  beginnings.some((beginning) => key.startsWith(beginning)) ||
  quoted.has(key.replace(/_(?:one|other)$/, ''));

describe('the sentences', () => {
  it('that the program asks for exist', () => {
    expect(called.length).toBeGreaterThan(20);
    expect(called.filter((key) => !keys.includes(key))).toEqual([]);
    expect(beginnings.filter((beginning) => /^[a-z]/.test(beginning)).length).toBeGreaterThan(3);
  });

  it('that exist are used', () => {
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  it('have something to say, in whole values', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      expect(message, key).toMatch(/\S/);
      const values = [...message.matchAll(/\$(\d)/g)].map(([, n]) => Number(n)).toSorted();
      expect([...new Set(values)], key).toEqual([...new Set(values)].map((_, index) => index + 1));
    }
  });

  it('have names that differ by more than the case of their letters: Chrome makes no difference', () => {
    const folded = keys.map((key) => key.toLowerCase());
    expect(keys.filter((key, at) => folded.indexOf(key.toLowerCase()) !== at)).toEqual([]);
  });

  it('of a plural come in one and in many', () => {
    for (const key of keys.filter((each) => each.endsWith('_one')))
      expect(keys).toContain(key.replace(/_one$/, '_other'));
  });
});

it('a sentence takes its values in their order', () => {
  expect(text('progressOf', '640', '1,000')).toBe('640 of 1,000');
});
