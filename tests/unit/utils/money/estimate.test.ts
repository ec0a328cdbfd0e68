import { describe, expect, it } from 'vitest';
import { coverOf, dearerReading, estimate } from '@/utils/money/estimate';

describe('an estimate', () => {
  it('has both readings, the cheaper first, while the unit is unknown', () => {
    expect(estimate('0.50', 100, null, '10.00')).toEqual([
      { unit: 'perThousand', cost: '0.05', balanceAfter: '9.95' },
      { unit: 'perOne', cost: '50', balanceAfter: null },
    ]);
  });

  it('has one reading when the unit is known, and none without a rate', () => {
    expect(estimate('0.50', 100, 'perOne', '50')).toEqual([
      { unit: 'perOne', cost: '50', balanceAfter: '0' },
    ]);
    expect(estimate(null, 100, null, '50')).toEqual([]);
  });

  it('says no balance afterwards where none is known', () => {
    expect(estimate('0.50', 100, 'perOne', null)).toEqual([
      { unit: 'perOne', cost: '50', balanceAfter: null },
    ]);
  });

  it('leads with the dearer reading', () => {
    expect(dearerReading(estimate('0.50', 100, null, null))?.cost).toBe('50');
    expect(dearerReading(estimate('0.50', 100, 'perThousand', null))?.cost).toBe('0.05');
    expect(dearerReading([])).toBeNull();
  });
});

describe('the balance', () => {
  it.each([
    ['50', null, 'covered'],
    ['49.99', null, 'onlyCheaper'],
    ['0.05', null, 'onlyCheaper'],
    ['0.049', null, 'notCovered'],
    ['0', null, 'notCovered'],
    [null, null, 'notCovered'],
    ['50', 'perOne', 'covered'],
    ['49.99', 'perOne', 'notCovered'],
    ['0.05', 'perThousand', 'covered'],
  ] as const)('of %s, unit %s: %s', (balance, unit, cover) => {
    expect(coverOf(estimate('0.50', 100, unit, balance))).toBe(cover);
  });

  it('cannot be compared with an unknown price', () => {
    expect(coverOf(estimate(null, 100, null, '50'))).toBe('unknown');
  });
});
