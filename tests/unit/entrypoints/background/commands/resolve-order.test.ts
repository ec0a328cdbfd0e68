import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SavedAccount } from '@/entrypoints/background/account/saved-account';
import { attachOrderId, dismissOrder, putAwayOrder } from '@/entrypoints/background/commands/resolve-order';
import { saveOrders } from '@/entrypoints/background/records/write-orders';
import { readOrder } from '@/utils/orders-db/read-orders';
import type { Order, OrderState } from '@/utils/orders/order';
import { failure, fakePanel, reply } from '../fake-panel';
import { freshProfile, saveTestKey } from '../fresh-worker';
import { sampleOrder, sampleReport, uuidOf } from '../sample-order';

let saved: SavedAccount;
beforeEach(async () => {
  freshProfile();
  saved = await saveTestKey();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const order = () => readOrder(uuidOf(1));
const save = (changes: Partial<Order>) =>
  saveOrders([sampleOrder({ account: saved.account, id: null, ...changes })]);

test.each<[OrderState, OrderState]>([
  ['unknown', 'dismissed'],
  ['ambiguous', 'dismissed'],
  ['placedIdLost', 'dismissed'],
  ['notPlaced', 'dismissed'],
  ['placed', 'placed'],
  ['sending', 'sending'],
  ['rejected', 'rejected'],
])('dismissing one that is %s leaves it %s', async (state, after) => {
  await save({ state });
  await dismissOrder(uuidOf(1));
  expect((await order())?.state).toBe(after);
});

test.each([
  ['Expired', true],
  ['Completed (refilled)', true],
  ['7', true],
  ['In progress', true],
  ['Pending', true],
  ['Completed', false],
])('one in the word “%s” can be put away: %s, and taken back', async (word, canBe) => {
  await save({ id: '501', report: sampleReport({ word }) });
  await putAwayOrder(uuidOf(1), true);
  expect((await order())?.putAwayAt !== undefined).toBe(canBe);
  await putAwayOrder(uuidOf(1), false);
  expect((await order())?.putAwayAt).toBeUndefined();
});

test('dismissing one that is not there does nothing', async () => {
  await dismissOrder(uuidOf(5));
  expect(await readOrder(uuidOf(5))).toBeNull();
});

describe('an id that the user found', () => {
  test.each<OrderState>(['unknown', 'ambiguous', 'placedIdLost', 'notPlaced', 'dismissed'])(
    'is attached to an order that is %s once the panel knows it',
    async (state) => {
      await save({ state });
      const sent = fakePanel();
      await attachOrderId(uuidOf(1), '777', saved);
      expect(sent).toMatchObject([{ action: 'status', order: 777 }]);
      expect(await order()).toMatchObject({
        state: 'placed',
        id: '777',
        report: { word: 'Processing' },
        open: 1,
      });
    },
  );

  test('that the panel does not know changes nothing', async () => {
    await save({ state: 'unknown' });
    const before = await order();
    fakePanel({ status: () => failure('Order not found') });
    await expect(attachOrderId(uuidOf(1), '777', saved)).rejects.toMatchObject({ name: 'orderNotFound' });
    expect(await order()).toEqual(before);
  });

  test('that is another order’s is not asked about', async () => {
    await save({ state: 'unknown' });
    await saveOrders([sampleOrder({ uuid: uuidOf(2), account: saved.account, id: '777' })]);
    const sent = fakePanel();
    await expect(attachOrderId(uuidOf(1), '777', saved)).rejects.toMatchObject({ name: 'idAlreadyKnown' });
    expect(sent).toEqual([]);
  });

  test('is not attached to an order that has one', async () => {
    await save({ state: 'placed', id: '776' });
    const sent = fakePanel();
    await expect(attachOrderId(uuidOf(1), '777', saved)).rejects.toMatchObject({ name: 'idAlreadyKnown' });
    expect(sent).toEqual([]);
  });

  test('takes the place of one that the user attached, with what the panel says of it', async () => {
    const steps = [{ at: 1, kind: 'attached', text: '776' } as const];
    await save({
      state: 'placed',
      id: '776',
      steps,
      report: sampleReport({ word: 'Completed', charge: '9' }),
      samples: [[5000, 100]],
    });
    fakePanel();
    await attachOrderId(uuidOf(1), '777', saved);
    expect(await order()).toMatchObject({
      state: 'placed',
      id: '777',
      report: { word: 'Processing' },
      open: 1,
    });
    expect((await order())?.report?.charge).not.toBe('9');
    // Of the other order nothing stays.
    expect((await order())?.samples ?? []).not.toContainEqual([5000, 100]);
  });

  test('takes the place of one that the panel does not know', async () => {
    await save({ state: 'placed', id: '776', report: sampleReport({ word: 'not found' }), lookAgainAt: 5 });
    fakePanel();
    await attachOrderId(uuidOf(1), '777', saved);
    expect(await order()).toMatchObject({ id: '777', report: { word: 'Processing' }, lookAgainAt: null });
  });

  test('is not attached to an order of another account', async () => {
    await save({ state: 'unknown', account: 'another' });
    fakePanel();
    await expect(attachOrderId(uuidOf(1), '777', saved)).rejects.toMatchObject({ name: 'orderNotFound' });
  });

  test('is not attached when the answer is about another one', async () => {
    await save({ state: 'unknown' });
    fakePanel({ status: () => reply({ order: 778, status: 'Completed', charge: '1' }) });
    await expect(attachOrderId(uuidOf(1), '777', saved)).rejects.toMatchObject({ name: 'orderNotFound' });
    expect((await order())?.state).toBe('unknown');
  });
});
