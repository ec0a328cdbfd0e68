import { describe, expect, test } from 'vitest';
import { endOf, waited } from '@/entrypoints/background/settling/waited';

type Moment = { at: number; serverAt?: number };
const amount = '100.00';

describe('the end of a request, by the panel’s clock', () => {
  test.each<[string, number, number]>([
    ['as late after the read as by ours', 1500, 90_500],
    ['no earlier than the read, where ours was set back', 0, 90_000],
    ['at most three minutes later, where ours was set forward', 500_000, 270_000],
  ])('is %s', (_what, endedAt, serverAt) => {
    expect(endOf({ amount, at: 1000, serverAt: 90_000 }, endedAt)).toEqual({ at: endedAt, serverAt });
  });

  test('is not known where the panel does not tell the time', () => {
    expect(endOf({ amount, at: 1000 }, 1500)).toEqual({ at: 1500 });
  });
});

describe('the time from one read to the next', () => {
  test.each<[string, Moment, Moment, number]>([
    ['by the panel’s clock', { at: 1, serverAt: 1000 }, { at: 2, serverAt: 501_000 }, 500_000],
    ['nothing where it was set back', { at: 1, serverAt: 2000 }, { at: 2, serverAt: 1000 }, 0],
    ['by ours where the first does not tell', { at: 1000 }, { at: 1700, serverAt: 9 }, 700],
    ['by ours where the second does not', { at: 1000, serverAt: 9 }, { at: 1700 }, 700],
    ['at most a minute by ours', { at: 1000 }, { at: 61_001 }, 60_000],
    ['a minute by ours', { at: 1000 }, { at: 61_000 }, 60_000],
    ['nothing where ours was set back', { at: 1000 }, { at: 999 }, 0],
  ])('%s', (_what, from, to, ms) => {
    expect(waited(from, [to])).toBe(ms);
  });

  test('adds up', () => {
    expect(waited({ at: 0 }, [{ at: 500 }, { at: 100 }, { at: 400 }])).toBe(800);
    expect(waited({ at: 0 }, [])).toBe(0);
  });

  test('counts no span twice where two servers of the panel differ by seconds', () => {
    const reads = [100_000, 84_000, 101_000].map((serverAt) => ({ at: 0, serverAt }));
    expect(waited({ at: 0, serverAt: 90_000 }, reads)).toBe(11_000);
  });

  test('goes on with the panel’s clock where that was set back', () => {
    const reads = [400_000, 401_000].map((serverAt) => ({ at: 0, serverAt }));
    expect(waited({ at: 0, serverAt: 4_000_000 }, reads)).toBe(1000);
  });
});
