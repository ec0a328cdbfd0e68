import { expect, it } from 'vitest';
import { parseResets, parseRetryAfter } from '@/entrypoints/background/panel/retry-after';

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
  ['Sun, 22 Nov 2026 12:59:59 GMT', 3599],
  ['at Sun, 22 Nov 2026 12:01:30 GMT', null],
  ['Sun, 22 Nov 2026 12:01:30 GMT+1', null],
  ['Sunday, 22-Nov-26 12:01:30 GMT', 90],
  ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
  ['Mon, 22 Nov 2027 12:00:00 GMT', 3600],
  ['Xxx, 99 Abc 2026 12:00:00 GMT', null],
])('Retry-After %o is %o seconds', (header, seconds) => {
  expect(parseRetryAfter(header, now)).toBe(seconds);
});

const soon = now / 1000;
it.each<[Record<string, string>, number | null]>([
  [{}, null],
  [{ 'RateLimit-Reset': '45' }, 45],
  [{ 'X-RateLimit-Reset': '45' }, 45],
  [{ 'X-RateLimit-Reset': String(soon + 90) }, 90],
  [{ 'X-RateLimit-Reset': String((soon + 90) * 1000) }, 90],
  [{ 'X-RateLimit-Reset': String((soon + 3599) * 1000) }, 3599],
  [{ 'X-RateLimit-Reset': String(soon - 90) }, 0],
  // The last number of seconds, and the first time since 1970; the last in seconds, and the first in milliseconds.
  [{ 'X-RateLimit-Reset': '999999999' }, 3600],
  [{ 'X-RateLimit-Reset': '1000000000' }, 0],
  [{ 'X-RateLimit-Reset': '999999999999' }, 3600],
  [{ 'X-RateLimit-Reset': '1000000000000' }, 0],
  [{ 'X-RateLimit-Reset': '5e1' }, null],
  [{ 'X-RateLimit-Reset': 'Sun, 22 Nov 2026 12:01:30 GMT' }, 90],
  [{ 'RateLimit-Reset': '10', 'X-RateLimit-Reset': String(soon + 600) }, 600],
  [{ 'RateLimit-Reset': '10, 700' }, 700],
  [{ 'X-Rate-Limit-Reset': '30.2' }, 31],
  [{ 'X-RateLimit-Reset-After': '12' }, 12],
  [{ RateLimit: 'limit=100, remaining=0, reset=50' }, 50],
  [{ RateLimit: '"default";r=0;t=70' }, 70],
  [{ 'RateLimit-Reset': '1000000' }, 3600],
  [{ 'RateLimit-Reset': '-5' }, null],
  [{ 'RateLimit-Reset': 'soon' }, null],
  [{ 'X-RateLimit-Limit': '60', 'X-RateLimit-Remaining': '0' }, null],
])('%j ends in %o seconds', (headers, seconds) => {
  expect(parseResets(new Headers(headers), now)).toBe(seconds);
});
