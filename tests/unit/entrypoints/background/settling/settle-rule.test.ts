import { describe, expect, test } from 'vitest';
import {
  settle,
  wouldShow,
  type Evidence,
  type Verdict,
} from '@/entrypoints/background/settling/settle-rule';

const minute = 60_000;
/** `add` ended at 0; each read is an amount and how many milliseconds later it was made. */
const evidence = (changes: Partial<Evidence> = {}, ...reads: [string, number][]): Evidence => ({
  before: { amount: '100.00', at: -1000 },
  waitedMs: reads.at(-1)?.[1] ?? 0,
  costs: ['2.50'],
  reads: reads.map(([amount, at]) => ({ amount, at })),
  isDisturbed: false,
  areOthersKnown: true,
  chargesAtOnce: true,
  decimals: 2,
  ...changes,
});
type Row = [string, Evidence, Verdict['state'], (1 | 2)?];
const after = (ms: number, changes: Partial<Evidence> = {}) => evidence(changes, ['100.00', ms]);

describe('the balance fell', () => {
  test.each<Row>([
    ['by the cost', evidence({}, ['97.50', 5000]), 'placedIdLost'],
    ['by the cost, written with other zeros', evidence({}, ['97.5', 5000]), 'placedIdLost'],
    ['by twice the cost', evidence({}, ['95.00', 5000]), 'placedIdLost', 2],
    ['by three times the cost', evidence({}, ['92.50', 5000]), 'ambiguous'],
    ['by another amount', evidence({}, ['90.00', 5000]), 'ambiguous'],
    [
      'by the cost, while another order of ours moved',
      evidence({ isDisturbed: true }, ['97.50', 5000]),
      'ambiguous',
    ],
    ['after it had stood still', evidence({}, ['100.00', 5000], ['97.50', minute]), 'placedIdLost'],
    [
      'by the dearer of two readings',
      evidence({ costs: ['0.25', '250'], before: { amount: '500', at: -1 } }, ['250', 1]),
      'placedIdLost',
    ],
    ['by the cheaper of two readings', evidence({ costs: ['0.25', '250'] }, ['99.75', 1]), 'placedIdLost'],
    ['by a cost rounded down', evidence({ costs: ['0.125'] }, ['99.88', 1]), 'placedIdLost'],
    ['by a cost rounded up', evidence({ costs: ['0.125'] }, ['99.87', 1]), 'placedIdLost'],
    ['by a step more than the rounding', evidence({ costs: ['0.12'] }, ['99.87', 1]), 'ambiguous'],
    [
      'by one step, where the cost is less than that',
      evidence({ costs: ['0.004'] }, ['99.99', 1]),
      'ambiguous',
    ],
    ['by one step, where the cost is one', evidence({ costs: ['0.01'] }, ['99.99', 1]), 'placedIdLost'],
    ['and the cost is not known', evidence({ costs: [] }, ['97.50', 1]), 'ambiguous'],
  ])('%s', (_name, given, state, times = 1) => {
    expect(settle(given)).toEqual({ state, times });
  });
});

describe('the balance did not change', () => {
  test.each<Row>([
    ['no read yet', evidence(), 'unknown'],
    ['no read yet, and another order of ours moved', evidence({ isDisturbed: true }), 'unknown'],
    ['too early to say', after(2 * minute - 1), 'unknown'],
    ['two minutes later: probably not placed', after(2 * minute), 'notPlaced'],
    ['the account was not seen to charge at once', after(2 * minute, { chargesAtOnce: false }), 'unknown'],
    ['… and never said more', after(10 * minute, { chargesAtOnce: false }), 'ambiguous'],
    ['the cost is not known', after(2 * minute, { costs: [] }), 'unknown'],
    ['the unit of the rate is not known', after(2 * minute, { costs: ['2.50', '2500'] }), 'unknown'],
    ['the cost is one step', after(2 * minute, { costs: ['0.01'] }), 'unknown'],
    ['the cost is just under two steps', after(2 * minute, { costs: ['0.0199'] }), 'unknown'],
    ['the cost is two steps', after(2 * minute, { costs: ['0.02'] }), 'notPlaced'],
    ['two steps of five decimals', after(2 * minute, { costs: ['0.00002'], decimals: 5 }), 'notPlaced'],
    ['one step of five decimals', after(2 * minute, { costs: ['0.00001'], decimals: 5 }), 'unknown'],
    ['whole numbers only', after(2 * minute, { costs: ['1.99'], decimals: 0 }), 'unknown'],
    ['another order of ours moved', after(2 * minute, { isDisturbed: true }), 'ambiguous'],
    ['others may have been refunded unseen', after(2 * minute, { areOthersKnown: false }), 'unknown'],
    ['… and nobody asked them in ten minutes', after(10 * minute, { areOthersKnown: false }), 'ambiguous'],
    ['written with other zeros', evidence({}, ['100', 2 * minute]), 'notPlaced'],
    ['at the end, but in between', evidence({}, ['97.50', 5000], ['100.00', 2 * minute]), 'ambiguous'],
  ])('%s', (_name, given, state) => {
    expect(settle(given).state).toBe(state);
  });
});

test('a balance that rose says nothing', () => {
  expect(settle(evidence({}, ['120.00', 5000])).state).toBe('ambiguous');
});

test('a cost shows only if each reading of it does', () => {
  expect(wouldShow({ costs: ['0.02', '20'], decimals: 2 })).toBe(true);
  expect(wouldShow({ costs: ['0.01', '20'], decimals: 2 })).toBe(false);
  expect(wouldShow({ costs: [], decimals: 2 })).toBe(false);
});
