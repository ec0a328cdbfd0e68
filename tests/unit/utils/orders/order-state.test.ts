import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleOrder, sampleReport } from '@/tests/unit/entrypoints/background/sample-order';
import { isUnsettled, orderStates, type Order, type OrderState } from '@/utils/orders/order';
import {
  canCorrectId,
  changeOrder,
  isChargedTwice,
  isOpen,
  moveOrder,
  withIndex,
} from '@/utils/orders/order-state';
import { isFinal, statusKind } from '@/utils/orders/order-status';

/** The life of an order as the money-safety rules draw it. */
const allowed: Record<OrderState, OrderState[]> = {
  intent: ['sending', 'notSent'],
  sending: ['placed', 'rejected', 'unknown', 'placedIdLost', 'notSent'],
  unknown: ['placed', 'placedIdLost', 'notPlaced', 'ambiguous', 'dismissed'],
  placedIdLost: ['placed', 'dismissed'],
  ambiguous: ['placed', 'placedIdLost', 'notPlaced', 'dismissed'],
  notPlaced: ['placed', 'placedIdLost', 'ambiguous', 'dismissed'],
  placed: [],
  rejected: ['placedIdLost', 'ambiguous'],
  notSent: ['placedIdLost', 'ambiguous'],
  dismissed: ['placed'],
};

const pairs = orderStates.flatMap((from) => orderStates.map((to) => ({ from, to })));
const step = { at: 5, kind: 'status', text: null } as const;

const upTo = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);

/** Whether `open` must be set, decided independently of the code under test. */
function needsSomebody(order: Order): boolean {
  if (order.lookAgainAt !== null || isUnsettled(order)) return true;
  if (order.state === 'placed') return order.report === null || !isFinal(statusKind(order.report.word));
  return order.state === 'intent' || order.state === 'sending';
}

describe('a move', () => {
  it.each(pairs.filter(({ from, to }) => allowed[from].includes(to)))(
    'from $from to $to is made',
    ({ from, to }) => {
      const before = sampleOrder({ state: from });
      const moved = moveOrder(before, to, { endedAt: 9 }, step);
      expect(moved).toMatchObject({ state: to, endedAt: 9, counter: before.counter + 1, steps: [step] });
      expect(before.state).toBe(from);
    },
  );

  it.each(pairs.filter(({ from, to }) => !allowed[from].includes(to)))(
    'from $from to $to throws',
    ({ from, to }) => {
      expect(() => moveOrder(sampleOrder({ state: from }), to, {})).toThrow(`from ${from} to ${to}`);
    },
  );
});

describe('an order', () => {
  it('is open while it needs the panel or the user, on whatever way it goes', () => {
    const moves = fc.record({
      to: fc.constantFrom(...orderStates),
      word: fc.constantFrom(null, 'Pending', 'Completed', 'Error', 'On hold', 'Partial'),
      lookAgainAt: fc.constantFrom(null, 86_400_000),
    });
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 40 }), (walk) => {
        let order = changeOrder(sampleOrder({ state: 'intent' }), {});
        for (const { to, word, lookAgainAt } of walk) {
          const { counter } = order;
          const changes = { lookAgainAt, report: word === null ? null : sampleReport({ word }) };
          order = allowed[order.state].includes(to)
            ? moveOrder(order, to, changes, step)
            : changeOrder(order, changes, step);
          expect(order.counter).toBe(counter + 1);
          expect('open' in order).toBe(needsSomebody(order));
          expect(order.open).toBe(needsSomebody(order) ? 1 : undefined);
        }
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  it('does not stay in the index of open orders when it ends', () => {
    const ended = changeOrder(sampleOrder({ open: 1 }), { report: sampleReport({ word: 'Completed' }) });
    expect('open' in ended).toBe(false);
    expect(isOpen(ended)).toBe(false);
  });

  it('gets no step where none is told', () => {
    expect(changeOrder(sampleOrder({ steps: [step] }), {}).steps).toEqual([step]);
  });

  it('keeps the first steps and the newest of a long life', () => {
    let order = sampleOrder();
    for (let at = 0; at < 101; at += 1) order = changeOrder(order, {}, { ...step, at });
    expect(order.steps.map(({ at }) => at)).toEqual([...upTo(0, 10), ...upTo(51, 101)]);
  });

  const found = { cost: '1', from: { amount: '9', at: 1 }, to: { amount: '7', at: 5 } };
  it.each<[string, Partial<Order>, boolean]>([
    ['charged twice, and the user not told', { chargedTwice: { ...found, isSeen: false } }, true],
    ['charged twice, and the user told', { chargedTwice: { ...found, isSeen: true } }, false],
    ['as it should be', {}, false],
  ])('that is %s', (_what, changes, isTold) => {
    const order = sampleOrder({ report: sampleReport({ word: 'Completed' }), ...changes });
    expect(isChargedTwice(order)).toBe(isTold);
    expect(withIndex(order).open).toBe(isTold ? 1 : undefined);
  });

  it('stays in the index while it is watched', () => {
    const ended = sampleOrder({ report: sampleReport({ word: 'Completed' }) });
    expect(withIndex({ ...ended, watched: 1 }).open).toBe(1);
  });
});

describe('an id', () => {
  const [sent, attached] = [step, { ...step, kind: 'attached' }] as const;
  const missing = sampleReport({ word: 'not found' });
  it.each<[string, Partial<Order>, boolean]>([
    ['that the user attached', { steps: [sent, attached] }, true],
    ['that the panel does not know', { report: missing }, true],
    ['of the panel’s own', { steps: [sent] }, false],
    ['that the panel knows', { steps: [sent], report: sampleReport() }, false],
    ['of an order that was not placed', { state: 'ambiguous', steps: [attached], report: missing }, false],
  ])('%s may be another one: %s', (_what, changes, may) => {
    expect(canCorrectId(sampleOrder(changes))).toBe(may);
  });
});
