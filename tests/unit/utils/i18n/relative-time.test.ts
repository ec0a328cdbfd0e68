import { describe, expect, it } from 'vitest';
import { relativeTime } from '@/utils/i18n/relative-time';

const now = Date.UTC(2026, 10, 22, 12);

describe('relativeTime', () => {
  it.each([
    [0, 'just now'],
    [12, '12 s ago'],
    [59, '59 s ago'],
    [60, '1 min ago'],
    [125, '2 min ago'],
    [3599, '59 min ago'],
    [3600, '1 h ago'],
    [86_400, 'yesterday'],
    [864_000, '10 days ago'],
  ])('says %i seconds as "%s"', (seconds, words) => {
    expect(relativeTime(now - seconds * 1000, now)).toBe(words);
  });

  it('takes a time that is still to come, after the clock was set back, for now', () => {
    expect(relativeTime(now + 60_000, now)).toBe('just now');
  });
});
