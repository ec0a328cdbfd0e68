import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf, monthAfter, monthsSince, readPeriod } from '@/utils/spending/period';

const now = new Date(2026, 10, 22, 15, 30).getTime();

describe('a period of spending', () => {
  it.each([
    ['days30', 20_261_024, 20_261_122],
    ['days90', 20_260_825, 20_261_122],
    ['year', 20_251_123, 20_261_122],
    ['all', 20_240_229, 20_261_122],
    ['2026-10', 20_261_001, 20_261_031],
    ['2026-11', 20_261_101, 20_261_122],
    ['2024-02', 20_240_201, 20_240_229],
    ['2027-01', 20_270_101, 20_270_101],
  ] as const)('%s is from %i to %i', (period, first, last) => {
    expect(daysOf(period, 20_240_229, now)).toEqual({ first, last });
  });

  it('has the months from the first order on', () => {
    expect(monthsSince(20_260_831, now)).toEqual(['2026-11', '2026-10', '2026-09', '2026-08']);
    expect(monthsSince(20_261_101, now)).toEqual(['2026-11']);
    expect(monthsSince(20_270_101, now)).toEqual([]);
  });

  it.each(['2026-13', '2026-0', '26-01', 'days31', '', null])('is not %j', (text) => {
    expect(readPeriod(text)).toBeNull();
  });

  it('goes forth and back by a month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1970, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const period = readPeriod(`${year}-${String(month).padStart(2, '0')}`);
        const next = period && monthAfter(period, 1);
        expect(next && monthAfter(next, -1)).toBe(period);
      }),
    );
    expect(monthAfter('all', 1)).toBeNull();
  });
});
