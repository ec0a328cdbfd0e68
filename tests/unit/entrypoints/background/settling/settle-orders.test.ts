import { beforeEach, describe, expect, test } from 'vitest';
import { changeAccount, readAccount, type Account } from '@/entrypoints/background/account/account';
import { saveOrders } from '@/entrypoints/background/records/write-orders';
import { evidenceOf } from '@/entrypoints/background/settling/evidence';
import { nextLookAt, settleOrders } from '@/entrypoints/background/settling/settle-orders';
import { readOrder } from '@/utils/orders-db/read-orders';
import type { Order } from '@/utils/orders/order';
import { freshProfile } from '../fresh-worker';
import { sampleAccount, sampleOrder, uuidOf } from '../sample-order';

const minute = 60_000;
/** `add` ended here; the balance before was read 2 s earlier. */
const end = 1_000_000_000;
const before = { amount: '100.00', at: end - 2000, serverAt: end - 2000 };
/** 100 at 2.00 a thousand: 0.20. */
const unknown = (changes: Partial<Order> = {}) =>
  sampleOrder({
    state: 'unknown',
    id: null,
    createdAt: end - 3000,
    sentAt: end - 1000,
    endedAt: end,
    balanceBefore: before,
    ...changes,
  });
const read = (amount: string, wait: number) => ({ amount, at: end + wait, serverAt: end + wait });
/** A read without the panel's clock. */
const bare = (wait: number) => ({ amount: '100.00', at: end + wait });
const account = (reads: Account['reads'], changes: Partial<Account> = {}) =>
  sampleAccount({
    learntUnit: 'perThousand',
    chargesAtOnce: true,
    reads: [before, ...reads],
    movements: [{ uuid: uuidOf(1), at: end - 1500 }],
    ...changes,
  });
const other = (changes: Partial<Order> = {}) =>
  sampleOrder({ uuid: uuidOf(2), createdAt: 0, sentAt: 10, endedAt: 20, ...changes });

async function settleWith(known: Account, ...orders: Order[]): Promise<Order | null> {
  await changeAccount('acc', () => known);
  await saveOrders(orders);
  await settleOrders('acc');
  return readOrder(uuidOf(1));
}

beforeEach(freshProfile);

describe('an unknown order', () => {
  test.each<[string, Account, Order['state']]>([
    ['is placed, id lost, when the balance fell by its cost', account([read('99.80', 5000)]), 'placedIdLost'],
    ['stays unknown when nothing changed yet', account([read('100.00', 5000)]), 'unknown'],
    ['is probably not placed two minutes later', account([read('100.00', 2 * minute)]), 'notPlaced'],
    [
      'is ambiguous when nothing could be told in ten minutes',
      account([read('100.00', 10 * minute)], { chargesAtOnce: null }),
      'ambiguous',
    ],
    [
      'is not called unplaced by a unit that the user set and no charge has shown',
      account([read('100.00', 2 * minute)], { learntUnit: null, setUnit: 'perOne' }),
      'unknown',
    ],
  ])('%s', async (_name, known, state) => {
    expect((await settleWith(known, unknown()))?.state).toBe(state);
  });

  test('keeps each read as a step, once', async () => {
    await settleWith(account([read('100.00', 5000)]), unknown());
    await settleOrders('acc');
    const order = await readOrder(uuidOf(1));
    expect(order?.steps).toEqual([{ at: end + 5000, kind: 'balance', text: '100.00' }]);
  });

  test('whose balance fell twice by the cost says so', async () => {
    const order = await settleWith(account([read('99.60', 5000)]), unknown());
    expect(order?.state).toBe('placedIdLost');
    expect(order?.steps.at(-1)).toMatchObject({ kind: 'fellTwice' });
  });

  test.each(['ambiguous', 'placedIdLost', 'notPlaced', 'dismissed', 'sending'] as const)(
    'that is %s is not judged again',
    async (state) => {
      const order = unknown({ state });
      expect(await settleWith(account([read('99.80', 5000)]), order)).toEqual(order);
    },
  );

  test('of another account is left alone', async () => {
    const order = unknown({ account: 'another' });
    expect(await settleWith(account([read('99.80', 5000)]), order)).toEqual(order);
  });

  test('without a balance before it has no evidence', () => {
    expect(evidenceOf(unknown({ balanceBefore: null }), account([]), [])).toBeNull();
  });
});

describe('other orders in between', () => {
  const quiet = account([read('100.00', 2 * minute)]);
  const moved = (at: number, known = quiet) => ({
    ...known,
    movements: [...known.movements, { uuid: uuidOf(2), at }],
  });
  const earlier = (at: number, known = quiet) => ({
    ...known,
    movements: [{ uuid: uuidOf(2), at }, ...known.movements],
  });

  test.each<[string, Account, Order[], Order['state']]>([
    ['one that moved since', moved(end + 1000), [], 'ambiguous'],
    ['one noted later though its clock said earlier', moved(end - 60 * minute), [], 'ambiguous'],
    ['one that moved long before', earlier(end - 60 * minute), [], 'notPlaced'],
    ['one that moved just before the first read', earlier(before.at - 1), [], 'notPlaced'],
    [
      'one 14 minutes before, where charges may come late',
      earlier(end - 14 * minute, { ...quiet, chargesAtOnce: null }),
      [],
      'ambiguous',
    ],
    [
      'one on its way during the first read',
      quiet,
      [other({ sentAt: before.at - 500, endedAt: before.at + 500 })],
      'ambiguous',
    ],
    [
      'one still on its way',
      quiet,
      [other({ state: 'sending', sentAt: before.at - 1, endedAt: null })],
      'ambiguous',
    ],
    ['an open one that was not asked about', quiet, [other()], 'unknown'],
    ['an open one that was', { ...quiet, areOrdersAsked: true }, [other()], 'notPlaced'],
    [
      'one that is not settled itself',
      { ...quiet, areOrdersAsked: true },
      [other({ state: 'ambiguous' })],
      'unknown',
    ],
    ['an open one of another account', quiet, [other({ account: 'another' })], 'notPlaced'],
    [
      'one that was recorded and not sent',
      quiet,
      [other({ state: 'intent', sentAt: null, endedAt: null })],
      'notPlaced',
    ],
  ])('%s', async (_name, known, others, state) => {
    expect((await settleWith(known, unknown(), ...others))?.state).toBe(state);
  });
});

describe('a clock that jumps', () => {
  test('reads “from the future” that were made before the order do not count', async () => {
    const fromTheFuture = { amount: '90.00', at: end + 30 * minute };
    const known = account([]);
    const reads = [fromTheFuture, before, read('100.00', 5000)];
    expect((await settleWith({ ...known, reads }, unknown()))?.state).toBe('unknown');
    expect(nextLookAt([unknown()], { ...known, reads }, end + 6000)).toBe(end + minute);
    expect(nextLookAt([unknown()], { ...known, reads: reads.slice(0, 2) }, end)).toBe(end + 5000);
  });

  test('reads with a time before the order’s end are no evidence, where no other clock tells', async () => {
    const early = { amount: '100.00', at: end - 60 * minute };
    expect((await settleWith(account([early]), unknown()))?.state).toBe('unknown');
  });

  test.each([5 * 60 * minute, -5 * 60 * minute])(
    'by %d ms, the wait goes by the panel’s clock',
    async (jump) => {
      const jumped = (wait: number) => ({ amount: '100.00', at: end + wait + jump, serverAt: end + wait });
      expect((await settleWith(account([jumped(20_000)]), unknown()))?.state).toBe('unknown');
      expect((await settleWith(account([jumped(20_000), jumped(2 * minute)]), unknown()))?.state).toBe(
        'notPlaced',
      );
    },
  );

  test('and no clock of the panel: a gap counts as a minute at most', async () => {
    const jumped = [bare(5000), bare(5 * 60 * minute)];
    expect((await settleWith(account(jumped), unknown()))?.state).toBe('unknown');
    const later = [...jumped, bare(5 * 60 * minute + 55_000)];
    expect((await settleWith(account(later), unknown()))?.state).toBe('notPlaced');
  });

  test('back puts the next look off by nothing', () => {
    const now = end - 5 * 60 * minute;
    expect(nextLookAt([unknown()], account([]), now)).toBe(now + 5000);
  });
});

describe('the next look at the balance', () => {
  test.each<[string, Order[], Account['reads'], number | null]>([
    ['nothing is unknown', [sampleOrder()], [], null],
    ['first after 5 s', [unknown()], [], 5000],
    ['then after a minute', [unknown()], [read('100.00', 5000)], minute],
    ['then after two', [unknown()], [read('100.00', minute)], 2 * minute],
    ['then after ten', [unknown()], [read('100.00', 3 * minute)], 10 * minute],
    ['then no more', [unknown()], [read('100.00', 10 * minute)], null],
    ['the earliest of several', [unknown(), unknown({ uuid: uuidOf(2), endedAt: end - 4000 })], [], 1000],
    ['none for an order without evidence', [unknown({ balanceBefore: null })], [], null],
    ['none for one that waits for the user', [unknown({ state: 'ambiguous' })], [], null],
  ])('%s', (_name, orders, reads, wait) => {
    expect(nextLookAt(orders, account(reads), end + 60 * minute)).toBe(wait === null ? null : end + wait);
  });
});

describe('whether the account charges at once is learnt from the newest order', () => {
  const steps: Order['steps'] = [{ at: end, kind: 'placed', text: '501' }];
  const placed = (changes: Partial<Order> = {}) => unknown({ state: 'placed', id: '501', steps, ...changes });
  const fresh = (reads: Account['reads'], changes: Partial<Account> = {}) =>
    account(reads, { chargesAtOnce: null, ...changes });

  test.each<[string, Account, Order[], boolean | null]>([
    ['the next read is lower by the cost', fresh([read('99.80', 5000)]), [placed()], true],
    ['the next read is unchanged', fresh([read('100.00', 5000)]), [placed()], false],
    ['it was thought to charge at once and does not', account([read('100.00', 5000)]), [placed()], false],
    [
      'it was thought to charge at once and does not, and the worker died before it learnt so',
      account([read('100.00', 5000), read('99.80', 3 * minute)]),
      [placed()],
      false,
    ],
    [
      'its answer was lost, and the user attached its id',
      fresh([read('99.80', 5000)]),
      [placed({ steps: [{ at: end, kind: 'attached', text: '501' }] })],
      null,
    ],
    ['the next read comes more than a minute later', fresh([read('99.80', minute + 1)]), [placed()], null],
    ['only the second read is lower', fresh([read('100.00', 1), read('99.80', 5000)]), [placed()], null],
    [
      'the next read is lower by the cost, and the worker died before it learnt so',
      fresh([read('99.80', 5000), read('99.80', 3 * minute)]),
      [placed()],
      true,
    ],
    [
      'the first read was forgotten',
      fresh([read('99.80', 5000), read('99.80', 3 * minute)], {
        reads: [read('99.80', 5000), read('99.80', 3 * minute)],
      }),
      [placed()],
      null,
    ],
    ['it fell by something else', fresh([read('90.00', 5000)]), [placed()], null],
    [
      'another order moved',
      fresh([read('99.80', 5000)], { movements: [{ uuid: uuidOf(2), at: end }] }),
      [placed()],
      null,
    ],
    [
      'the next order is recorded and not sent yet',
      fresh([read('99.80', 5000)]),
      [placed(), unknown({ uuid: uuidOf(2), state: 'intent', sentAt: null, createdAt: end + 4000 })],
      true,
    ],
    [
      'another order moved, by what does not explain the fall',
      fresh([read('99.80', 5000)], {
        movements: [
          { uuid: uuidOf(2), at: end - minute, cost: '7' },
          { uuid: uuidOf(1), at: end - 1 },
        ],
      }),
      [placed()],
      true,
    ],
    [
      'another order moved, by the same cost',
      fresh([read('99.80', 5000)], {
        movements: [
          { uuid: uuidOf(2), at: end - minute, cost: '0.2' },
          { uuid: uuidOf(1), at: end - 1 },
        ],
      }),
      [placed()],
      null,
    ],
    ['the cost is too small to show', fresh([read('100.00', 5000)]), [placed({ quantity: 1 })], null],
    ['the cost is not known', fresh([read('100.00', 5000)]), [placed({ rate: null })], null],
    ['the newest order is not known to be placed', fresh([read('99.80', 5000)]), [unknown()], null],
    [
      'the newest order is another account’s',
      fresh([read('99.80', 5000)]),
      [placed({ account: 'another' })],
      null,
    ],
  ])('%s', async (_name, known, orders, expected) => {
    await settleWith(known, ...orders);
    expect((await readAccount('acc')).chargesAtOnce).toBe(expected);
  });
});
