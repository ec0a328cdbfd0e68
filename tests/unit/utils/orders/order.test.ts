import { describe, expect, it } from 'vitest';
import { sampleOrder, sampleReport } from '@/tests/unit/entrypoints/background/sample-order';
import { deliveredOf, isUnsettled, orderStates, storedOrder } from '@/utils/orders/order';
import { Damage } from '@/utils/stored-shapes';

describe('what was delivered', () => {
  it.each([
    [100, 40, 60],
    [100, 0, 100],
    [100, 100, 0],
    [100, -5, 100],
    [100, 150, 0],
    [100, null, null],
  ])('of %i with %o remaining is %o', (quantity, remains, delivered) => {
    expect(deliveredOf(sampleOrder({ quantity, report: sampleReport({ remains }) }))).toBe(delivered);
  });

  it('is not known before the panel has spoken', () => {
    expect(deliveredOf(sampleOrder({ report: null }))).toBeNull();
  });
});

it('is unsettled while nobody knows how placing ended', () => {
  expect(orderStates.filter((state) => isUnsettled({ state }))).toEqual([
    'unknown',
    'placedIdLost',
    'ambiguous',
  ]);
});

describe('a stored order', () => {
  it('is read back as it was saved', () => {
    const order = sampleOrder({ report: sampleReport({ remains: -5 }) });
    expect(storedOrder(structuredClone(order))).toEqual(order);
  });

  it.each([
    ['uuid', { uuid: 'x' }],
    ['state', { state: 'lost' }],
    ['quoted', { quoted: '1e5' }],
    ['quoted', { quoted: 5 }],
    ['balanceBefore.amount', { balanceBefore: { amount: 'NaN', at: 1 } }],
    ['report.charge', { report: sampleReport({ charge: '1,5' }) }],
    ['quantity', { quantity: '5' }],
    ['steps.0.kind', { steps: [{ at: 1, kind: 'hacked', text: null }] }],
    ['open', { open: 2 }],
    ['platform', { platform: '<script>' }],
    ['service', { service: undefined }],
  ])('is damaged at %s with %j', (field, damage) => {
    expect(storedOrder({ ...sampleOrder(), ...damage })).toEqual(new Damage(field));
  });
});
