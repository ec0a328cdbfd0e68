import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isQuiet, quietEnd } from '@/entrypoints/background/alerts/quiet-hours';

const night = { isOn: true, from: '22:00', to: '08:00' };
const lunch = { isOn: true, from: '12:00', to: '13:30' };
const at = (clock: string): number => new Date(`2026-11-20T${clock}`).getTime();

const clockOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

describe('the quiet hours', () => {
  test.each([
    [night, '21:59:59', false],
    [night, '22:00:00', true],
    [night, '23:59:59', true],
    [night, '00:00:00', true],
    [night, '07:59:59', true],
    [night, '08:00:00', false],
    [lunch, '11:59:59', false],
    [lunch, '12:00:00', true],
    [lunch, '13:29:59', true],
    [lunch, '13:30:00', false],
    [{ ...night, isOn: false }, '23:00:00', false],
    [{ ...night, to: night.from }, '22:00:00', false],
  ])('%j at %s: %s', (hours, clock, isIn) => {
    expect(isQuiet(hours, at(clock))).toBe(isIn);
  });

  const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });

  test('are as long as their two times say, also past midnight, and the rest of the day is loud', () => {
    fc.assert(
      fc.property(minutes, minutes, (from, to) => {
        const hours = { isOn: true, from: clockOf(from), to: clockOf(to) };
        const day = Array.from({ length: 24 * 60 }, (_none, minute) => at(`${clockOf(minute)}:30`));
        const quiet = day.filter((moment) => isQuiet(hours, moment)).length;
        expect(quiet).toBe((to - from + 24 * 60) % (24 * 60));
      }),
      { numRuns: 50 },
    );
  });

  test('end within a day, at their end’s time, and are over then', () => {
    const moments = fc.integer({ min: at('00:00:00'), max: at('00:00:00') + 400 * 86_400_000 });
    fc.assert(
      fc.property(minutes, minutes, moments, (from, to, now) => {
        const hours = { isOn: true, from: clockOf(from), to: clockOf(to) };
        const end = quietEnd(hours, now);
        // Where the clock is put forward, some times of that day are not on it.
        fc.pre(new Date(now).getTimezoneOffset() === new Date(end).getTimezoneOffset());
        expect(end).toBeGreaterThan(now);
        expect(end - now).toBeLessThanOrEqual(25 * 3_600_000);
        expect(new Date(end).getHours() * 60 + new Date(end).getMinutes()).toBe(to);
        expect(isQuiet(hours, end)).toBe(false);
      }),
    );
  });
});
