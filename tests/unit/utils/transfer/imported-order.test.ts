import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Order } from '@/utils/orders/order';
import { asImported, isUndecided, readImported } from '@/utils/transfer/imported-order';
import { anOrder } from '../../an-order';
import { orderArbitrary } from '../../order-arbitrary';

test('an order that this program has stored is read as it is', () => {
  fc.assert(
    fc.property(orderArbitrary, (order) => {
      expect(readImported(JSON.parse(JSON.stringify(order)))).toEqual({ kind: 'whole', order });
    }),
  );
});

test('a decided order is kept as it is', () => {
  fc.assert(
    fc.property(
      orderArbitrary.filter((order) => !isUndecided(order)),
      (order) => {
        expect(asImported(order, 9)).toEqual(order);
      },
    ),
  );
});

describe('an order that was on its way or being settled when the file was made', () => {
  test.each(['intent', 'sending', 'unknown'] as const)('%s is the user’s to decide', (state) => {
    const order = anOrder({ state, report: null, id: null, endedAt: null });
    const kept = asImported(order, 9000);
    expect(kept).toMatchObject({ state: 'ambiguous', open: 1, endedAt: 9000, counter: order.counter + 1 });
    expect(kept.steps.at(-1)).toEqual({ at: 9000, kind: 'imported', text: null });
  });
});

describe('a record that would harm or mislead is not read', () => {
  test.each<[string, Partial<Record<keyof Order, unknown>>]>([
    ['a link with hidden characters', { link: 'monster\u202Ecat' }],
    ['a channel with hidden characters', { channel: 'monster\u200Bcat' }],
    ['an id with spaces', { id: '1 2' }],
    ['an id of 10 kB', { id: '1'.repeat(10_000) }],
    ['a platform that every object has', { platform: 'constructor' }],
    ['a state that is none', { state: 'paid' }],
    ['a quantity that is no number', { quantity: '1e400' }],
    ['a time beyond what can be shown', { createdAt: 1e300 }],
    ['an account with a line break', { account: 'a\nb' }],
  ])('%s', (_what, changes) => {
    expect(readImported({ ...anOrder(), ...changes }).kind).toBe('damaged');
  });

  test('one of a newer version', () => {
    expect(readImported({ ...anOrder(), shape: 99 }).kind).toBe('newer');
  });
});

test('what the panel is said to have written is made safe to show', () => {
  const read = readImported(anOrder({ serviceName: 'a\u202Eb\nc', category: 'x'.repeat(5000) }));
  expect(read).toMatchObject({ kind: 'whole', order: { serviceName: 'ab c' } });
  expect(read.kind === 'whole' && read.order.category?.length).toBeLessThan(400);
});

test('names that every object has change nothing and stay out of the record', () => {
  const text = JSON.stringify(anOrder()).replace('{', '{"__proto__":{"state":"paid"},"constructor":1,');
  const read = readImported(JSON.parse(text));
  expect(read).toEqual({ kind: 'whole', order: anOrder() });
  expect(({} as { state?: unknown }).state).toBeUndefined();
});
