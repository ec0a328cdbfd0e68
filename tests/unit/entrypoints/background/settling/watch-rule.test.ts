import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { watch, type WatchEvidence, type WatchVerdict } from '@/entrypoints/background/settling/watch-rule';
import { addMoney, subtractMoney } from '@/utils/money/money';

/** An order of 2.50 before which the balance was 100; each read is an amount. */
const evidence = (
  { others = [], ...changes }: Partial<WatchEvidence> & { others?: string[] | null },
  ...amounts: string[]
): WatchEvidence => ({
  isPlaced: true,
  before: { amount: '100.00', at: 0 },
  reads: amounts.map((amount, n) => ({ amount, at: 1000 * (n + 1), others })),
  costs: ['2.50'],
  decimals: 2,
  ...changes,
});
const costIn = (verdict: WatchVerdict) => (verdict === null ? null : verdict.cost);
const denied = { isPlaced: false };

describe('an order that was placed', () => {
  test.each<[string, WatchEvidence, string | null]>([
    ['once charged', evidence({}, '97.50'), null],
    ['twice charged', evidence({}, '95.00'), '2.50'],
    ['twice charged, the second time later', evidence({}, '97.50', '95.00'), '2.50'],
    ['twice charged, rounded by the panel', evidence({ costs: ['2.505'] }, '94.99'), '2.505'],
    ['three times charged: not what it looks for', evidence({}, '92.50'), null],
    ['not yet charged', evidence({}, '100.00'), null],
    ['beside a deposit', evidence({}, '150.00'), null],
    [
      'twice charged in the reading of the rate that fits',
      evidence({ costs: ['0.25', '250'] }, '99.50'),
      '0.25',
    ],
    ['once charged in the dearer reading', evidence({ costs: ['2.50', '5.00'] }, '95.00'), null],
    ['another one of the same cost explains it', evidence({ others: ['2.50'] }, '95.00'), null],
    ['another one beside it does not', evidence({ others: ['1.10'] }, '93.90'), '2.50'],
    ['another one moved the balance by nobody knows what', evidence({ others: null }, '95.00'), null],
    ['another one of twice the cost explains it', evidence({ others: ['5.00'] }, '95.00'), null],
    ['six others do not', evidence({ others: Array(6).fill('0.01') }, '95.00'), '2.50'],
    ['too many others explain anything', evidence({ others: Array(7).fill('0.01') }, '95.00'), null],
    ['the cost hardly shows', evidence({ costs: ['0.01'] }, '99.98'), null],
    ['the cost just shows', evidence({ costs: ['0.02'] }, '99.96'), '0.02'],
    ['the cost is not known', evidence({ costs: [] }, '95.00'), null],
  ])('%s', (_name, given, cost) => {
    expect(costIn(watch(given))).toBe(cost);
  });

  test('names the read that shows it', () => {
    expect(watch(evidence({}, '97.50', '95.00', '95.00'))?.to).toEqual({ amount: '95.00', at: 2000 });
  });
});

describe('an order of which the record says that it was not placed', () => {
  test.each<[string, WatchEvidence, string | null]>([
    ['not charged', evidence(denied, '100.00', '100.00'), null],
    ['charged', evidence(denied, '97.50'), '2.50'],
    ['charged late', evidence(denied, '100.00', '100.00', '97.50'), '2.50'],
    ['another one of the same cost explains it', evidence({ ...denied, others: ['2.50'] }, '97.50'), null],
    ['charged beside another one', evidence({ ...denied, others: ['1.00'] }, '96.50'), '2.50'],
    [
      'charged in either reading',
      evidence({ ...denied, costs: ['1.00', '2.00'], others: ['1.00'] }, '98.00'),
      '1.00',
    ],
    ['a fall of another size', evidence(denied, '90.00'), null],
  ])('%s', (_name, given, cost) => {
    expect(costIn(watch(given))).toBe(cost);
  });
});

const cents = fc.integer({ min: 2, max: 500_000 }).map((n) => (n / 100).toFixed(2));

test('whatever others were or were not charged, a single charge is never called two', () => {
  fc.assert(
    fc.property(
      cents,
      fc.array(fc.tuple(cents, fc.boolean()), { maxLength: 6 }),
      fc.boolean(),
      (cost, others, isPlaced) => {
        const charged = others.flatMap(([other, isCharged]) => (isCharged ? [other] : []));
        const sum = (isPlaced ? [cost, ...charged] : charged).reduce(addMoney, '0');
        const amount = subtractMoney('90000000.00', sum);
        const given = evidence({ isPlaced, costs: [cost], others: others.map(([other]) => other) }, amount);
        expect(watch({ ...given, before: { amount: '90000000.00', at: 0 } })).toBeNull();
      },
    ),
    { numRuns: 2000 },
  );
});
