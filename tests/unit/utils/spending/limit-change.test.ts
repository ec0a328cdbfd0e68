import { describe, expect, test } from 'vitest';
import {
  afterRead,
  endOfWait,
  nextLookAtLimits,
  raiseWaitMs,
  request,
  wantedOf,
} from '@/utils/spending/limit-change';
import { damagedLimits, noLimits, type Limits, type LimitState } from '@/utils/spending/limits';

const day = 86_400_000;
const now = { at: 100 * day, serverAt: 100 * day };
const usd = (amount: string) => ({ amount, currency: 'USD' });
const limits = (changes: Partial<Limits>): Limits => ({ ...noLimits, ...changes });
const state = (changes: Partial<Limits> = {}): LimitState => ({ inForce: limits(changes), raise: null });
const read = { at: now.at, serverAt: now.serverAt };

describe('a change of the limits', () => {
  test.each<[string, Partial<Limits>, Partial<Limits>]>([
    ['a first limit', {}, { day: usd('5') }],
    ['a lower one', { day: usd('5') }, { day: usd('4.99') }],
    ['the same one in other digits', { day: usd('5') }, { day: usd('5.00') }],
    ['look-only', {}, { isLookOnly: true }],
  ])('%s works at once', (_name, before, after) => {
    expect(request(state(before), limits(after))).toEqual(state(after));
  });

  test.each<[string, Partial<Limits>, Partial<Limits>]>([
    ['a higher one', { day: usd('5') }, { day: usd('5.01') }],
    ['none any more', { day: usd('5') }, {}],
    ['one in another currency', { day: usd('5') }, { day: { amount: '1', currency: 'EUR' } }],
    ['look-only off', { isLookOnly: true }, {}],
  ])('%s waits', (_name, before, after) => {
    const asked = request(state(before), limits(after));
    expect(asked.inForce).toEqual(limits(before));
    const begun = afterRead(asked, read, 999_999_999);
    const almost = afterRead(begun, read, raiseWaitMs - 1);
    expect(almost.inForce).toEqual(limits(before));
    expect(afterRead(almost, read, 1)).toEqual(state(after));
  });

  test('waits ten minutes and a half', () => {
    expect(raiseWaitMs).toBe(630_000);
  });

  test('look-only beside what is raised works at once', () => {
    const asked = request(state({ day: usd('5') }), limits({ day: usd('6'), isLookOnly: true }));
    expect(asked.inForce).toEqual(limits({ day: usd('5'), isLookOnly: true }));
  });

  test('what is lowered beside what is raised works at once', () => {
    const asked = request(
      state({ day: usd('5'), week: usd('9') }),
      limits({ day: usd('6'), week: usd('8') }),
    );
    expect(asked.inForce).toEqual(limits({ day: usd('5'), week: usd('8') }));
    expect(wantedOf(asked)).toEqual(limits({ day: usd('6'), week: usd('8') }));
  });

  test('who asks for more begins to wait anew; who asks for less goes on', () => {
    const asked = request(state({ day: usd('5') }), limits({ day: usd('50') }));
    const waiting = afterRead(afterRead(asked, read, 0), read, 1000);
    expect(request(waiting, limits({ day: usd('40') })).raise?.waitedMs).toBe(1000);
    expect(request(waiting, limits({ day: usd('60') })).raise?.waitedMs).toBe(0);
    expect(request(waiting, limits({ day: usd('50'), week: usd('1') })).raise?.waitedMs).toBe(1000);
  });

  test('can be withdrawn while it waits', () => {
    const asked = request(state({ day: usd('5') }), limits({ day: usd('50') }));
    expect(request(asked, asked.inForce)).toEqual(state({ day: usd('5') }));
  });

  test('what could not be read stays look-only until that is switched off', () => {
    const asked = request(damagedLimits, { ...wantedOf(damagedLimits), day: usd('5') });
    expect(asked).toEqual({
      inForce: limits({ isLookOnly: true, day: usd('5') }),
      raise: null,
      isDamaged: true,
    });
    const off = request(asked, limits({ day: usd('5') }));
    expect(afterRead(afterRead(off, read, 0), read, raiseWaitMs)).toEqual(state({ day: usd('5') }));
  });

  test('a read that the panel dated a little earlier takes nothing back, so that nothing is counted twice', () => {
    const asked = request(state({ day: usd('5') }), noLimits);
    const first = { at: 1000, serverAt: 100_000 };
    const waiting = afterRead(afterRead(asked, first, 0), { at: 2000, serverAt: 84_000 }, 0);
    expect(waiting.raise?.last).toEqual(first);
  });

  test('the next look is when the wait is over; a panel that tells no time is asked each minute', () => {
    const asked = request(state({ day: usd('5') }), noLimits);
    const begun = afterRead(asked, read, 0);
    expect(nextLookAtLimits(state(), now.at)).toBeNull();
    expect(nextLookAtLimits(asked, now.at)).toBe(now.at);
    expect(nextLookAtLimits(begun, now.at)).toBe(now.at + raiseWaitMs);
    expect(nextLookAtLimits(afterRead(begun, read, 1000), now.at)).toBe(now.at + raiseWaitMs - 1000);
    expect(nextLookAtLimits(begun, now.at - day)).toBe(now.at - day + raiseWaitMs);
    expect(nextLookAtLimits(afterRead(asked, { at: now.at }, 0), now.at)).toBe(now.at + 60_000);
    expect(asked.raise && endOfWait(asked.raise, now.at)).toBeNull();
  });
});
