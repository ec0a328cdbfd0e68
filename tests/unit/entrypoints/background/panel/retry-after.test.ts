import { expect, it } from 'vitest';
import { readRetryAfter } from '@/entrypoints/background/panel/retry-after';

const now = Date.parse('Sun, 22 Nov 2026 12:00:00 GMT');

it.each([
  [null, null],
  ['', null],
  ['0', 0],
  [' 120 ', 120],
  ['3600', 3600],
  ['1000000000', 3600],
  ['9'.repeat(400), 3600],
  ['-5', null],
  ['1.5', null],
  ['1e3', null],
  ['soon', null],
  ['5 minutes', null],
  ['Sun, 22 Nov 2026 12:01:30 GMT', 90],
  ['Sunday, 22-Nov-26 12:01:30 GMT', 90],
  ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
  ['Mon, 22 Nov 2027 12:00:00 GMT', 3600],
  ['Xxx, 99 Abc 2026 12:00:00 GMT', null],
])('Retry-After %o is %o seconds', (header, seconds) => {
  expect(readRetryAfter(header, now)).toBe(seconds);
});
