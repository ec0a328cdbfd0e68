import { describe, expect, test } from 'vitest';
import { applyStatus, hasEnded, unitShownBy } from '@/entrypoints/background/tracking/apply-status';
import type { Order } from '@/utils/orders/order';
import { isOpen } from '@/utils/orders/order-state';
import { sampleOrder, sampleReport } from '../sample-order';

const day = 86_400_000;
const now = 50 * day;
type Answered = Parameters<typeof applyStatus>[1];
const answered = (changes: Partial<Answered> = {}): Answered => ({
  word: 'Processing',
  charge: '0.2',
  currency: 'USD',
  startCount: 5,
  remains: 40,
  ...changes,
});
const known = (changes: Partial<Order> = {}) => sampleOrder({ report: sampleReport(), ...changes });
const apply = (order: Order, changes: Partial<Answered> = {}, at = now) => {
  const after = applyStatus(order, answered(changes), at);
  if (after === null) throw new Error('nothing changed');
  return after;
};

describe('a status answer', () => {
  const heard = (hours: number, changes: Partial<Answered> = {}) =>
    known({ report: { ...sampleReport(), ...answered(changes), at: now - hours * 3_600_000 } });

  test('adds a sample of what was delivered, and only where something is written anyway', () => {
    const first = apply(known({ sentAt: now - day }), { remains: 90 });
    expect(first).toMatchObject({ shape: 4, samples: [[now, 10]] });
    expect(applyStatus(first, answered({ remains: 90 }), now + 1)).toBeNull();
    expect(apply(first, { remains: 30 }, now + 5).samples).toEqual([
      [now, 10],
      [now + 5, 70],
    ]);
    expect(apply(first, { remains: null }, now + 5).samples).toEqual([[now, 10]]);
  });

  test('that says nothing new changes nothing', () => {
    expect(applyStatus(heard(11), answered(), now)).toBeNull();
  });

  test('that says the same of an open order half a day later renews the time, and nothing else', () => {
    const before = heard(12);
    const after = apply(before);
    expect(after).toEqual({ ...before, counter: 4, heardAt: now });
  });

  test('that says the same of one that is over changes nothing', () => {
    const { open: _open, ...over } = heard(100, { word: 'Completed' });
    expect(applyStatus(over, answered({ word: 'Completed' }), now)).toBeNull();
  });

  test.each<[string, Partial<Answered>]>([
    ['word', { word: 'Completed' }],
    ['charge', { charge: '0.4' }],
    ['currency', { currency: 'EUR' }],
    ['start count', { startCount: 6 }],
    ['remains', { remains: 0 }],
  ])('with another %s is kept with its time and a higher counter', (_name, changes) => {
    const after = apply(known(), changes);
    expect(after).toMatchObject({ counter: 4, report: { ...changes, at: now } });
  });

  test.each<[string, Partial<Answered>, object]>([
    ['charge', { charge: null }, { charge: '0.2' }],
    ['currency', { currency: null }, { currency: 'USD' }],
    ['start count', { startCount: null }, { startCount: 5 }],
    ['remains is unknown: an old figure would look new', { remains: null }, { remains: null }],
  ])('that leaves out: %s', (_name, changes, expected) => {
    expect(apply(known(), { word: 'In progress', ...changes }).report).toMatchObject(expected);
  });

  test('writes a step for a new word and none for a new figure', () => {
    const { steps, report } = apply(known(), { word: 'Partial' });
    const { charge, startCount, remains } = report ?? {};
    expect(steps).toEqual([{ at: now, kind: 'status', text: 'Partial', charge, startCount, remains }]);
    expect(apply(known(), { remains: 1 }).steps).toEqual([]);
  });

  test.each([
    ['Pending', true],
    ['Some new word', true],
    ['Completed', false],
    ['Partial', false],
    ['Canceled', false],
    ['Refunded', false],
    ['Failed', false],
  ])('%s leaves the order open: %s', (word, open) => {
    expect(isOpen(apply(known(), { word }))).toBe(open);
  });

  test('that takes a final order back to work opens it again', () => {
    const final = apply(known(), { word: 'Completed' });
    expect(final.open).toBeUndefined();
    expect(apply(final, { word: 'Processing' }).open).toBe(1);
  });
});

describe('a failed order', () => {
  const failed = apply(known(), { word: 'Failed' });

  test('is looked at once more a day later, and until then stays in the index', () => {
    expect(failed).toMatchObject({ lookAgainAt: now + day, open: 1 });
    expect(isOpen(failed)).toBe(false);
  });

  test('keeps its time when it is still failed before that', () => {
    expect(applyStatus(failed, answered({ word: 'Failed' }), now + day - 1)).toBeNull();
  });

  test('is done with after the last look', () => {
    const after = apply(failed, { word: 'Failed' }, now + day);
    expect(after.lookAgainAt).toBeNull();
    expect(after.open).toBeUndefined();
  });

  test('that the panel has repaired is open again without a last look', () => {
    expect(apply(failed, { word: 'In progress' }, now + day)).toMatchObject({ lookAgainAt: null, open: 1 });
  });
});

const said = (word: string | null) => sampleOrder({ report: word === null ? null : sampleReport({ word }) });

describe('an order has ended', () => {
  test.each([
    [null, 'Completed', true],
    ['Processing', 'Partial', true],
    ['Processing', 'Failed', true],
    ['Processing', 'In progress', false],
    ['Completed', 'Refunded', false],
    ['Completed', 'Processing', false],
  ])('from %s to %s: %s', (before, after, ended) => {
    expect(hasEnded(said(before), said(after))).toBe(ended);
  });
});

describe('the unit of the rate that a charge shows', () => {
  test.each<[string, Partial<Order>, string, string | null, string | null]>([
    ['per thousand', {}, 'Completed', '0.2', 'perThousand'],
    ['per one', {}, 'Completed', '200.00', 'perOne'],
    ['within two in a hundred', {}, 'Completed', '0.204', 'perThousand'],
    ['beyond that', {}, 'Completed', '0.205', null],
    ['a free order', {}, 'Completed', '0', null],
    ['no charge', {}, 'Completed', null, null],
    ['a quantity of nine', { quantity: 9 }, 'Completed', '18', null],
    ['a quantity of ten', { quantity: 10 }, 'Completed', '20', 'perOne'],
    ['a partial order', {}, 'Partial', '0.2', null],
    ['an unknown rate', { rate: null }, 'Completed', '0.2', null],
  ])('%s', (_name, changes, word, charge, unit) => {
    expect(unitShownBy(sampleOrder({ ...changes, report: sampleReport({ word, charge }) }))).toBe(unit);
  });
});
