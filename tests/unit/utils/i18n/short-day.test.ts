import { describe, expect, it } from 'vitest';
import { shortDay } from '@/utils/i18n/short-day';

const now = new Date(2026, 10, 22, 14, 2).getTime();

describe('shortDay', () => {
  it.each([
    ['today, by its time', new Date(2026, 10, 22, 9, 5), /^9:05\sAM$/],
    ['the first minute of today', new Date(2026, 10, 22, 0, 0), /^12:00\sAM$/],
    ['the last minute of yesterday', new Date(2026, 10, 21, 23, 59), /^Yesterday$/],
    ['the day before', new Date(2026, 10, 20, 23, 59), /^Nov 20$/],
    ['another year', new Date(2025, 10, 22, 12, 0), /^Nov 22, 2025$/],
  ])('says %s', (_name, at, words) => {
    expect(shortDay(at.getTime(), now)).toMatch(words);
  });
});
