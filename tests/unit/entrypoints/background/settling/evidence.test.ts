import { describe, expect, test } from 'vitest';
import type { Account } from '@/entrypoints/background/account/account';
import { costsOf, costsOfOthers, evidenceOf, readsAfter } from '@/entrypoints/background/settling/evidence';
import type { Order } from '@/utils/orders/order';
import { sampleAccount, sampleOrder, sampleReport, uuidOf } from '../sample-order';

/** When the balance was read before the order's `add`, and when that ended. */
const beforeAt = 10_000_000;
const endedAt = beforeAt + 150;
/** How late a charge may come: 15 minutes. */
const sinceAt = beforeAt - 900_000;

const read = (at: number, serverAt?: number) => ({
  amount: '100.00',
  at,
  ...(serverAt !== undefined && { serverAt }),
});
const order = sampleOrder({
  state: 'unknown',
  rate: '2.00',
  quantity: 100,
  balanceBefore: read(beforeAt),
  sentAt: beforeAt + 1,
  endedAt,
});
const moved = (n: number, at: number, changes: Partial<Account['movements'][number]> = {}) => ({
  uuid: uuidOf(n),
  at,
  cost: '3',
  ...changes,
});
const own = moved(1, beforeAt + 1);

describe('the reads after an order', () => {
  const after = (reads: Account['reads'], before = read(beforeAt)) =>
    readsAfter(sampleAccount({ reads }), before, endedAt).map(({ at }) => at);

  test.each<[string, Account['reads'], number[]]>([
    ['later than its end', [read(beforeAt), read(endedAt), read(endedAt + 1)], [endedAt + 1]],
    [
      'not those before its own, from a clock that was set back',
      [read(beforeAt + 9000), read(beforeAt), read(endedAt + 5)],
      [endedAt + 5],
    ],
    [
      'not those before its own, where the clock has told that time before',
      [read(beforeAt), read(endedAt + 9), read(beforeAt), read(endedAt + 5)],
      [endedAt + 5],
    ],
    ['all where its own is forgotten', [read(endedAt + 5), read(endedAt + 6)], [endedAt + 5, endedAt + 6]],
    ['by our clock where its own does not tell the panel’s', [read(endedAt + 5, 3)], [endedAt + 5]],
  ])('%s', (_what, reads, ats) => {
    expect(after(reads)).toEqual(ats);
  });

  test.each<[string, number, number | undefined, boolean]>([
    ['later by the panel’s clock, whatever ours says', 5, 500_451, true],
    ['at its very end', endedAt, 500_450, false],
    ['in the same second, and later by ours', endedAt + 1, 500_400, true],
    ['at the beginning of that second, and later by ours', endedAt + 1, 500_000, true],
    ['in the same second, and not later by ours', endedAt, 500_400, false],
    ['in the second before, whatever ours says', endedAt + 1, 499_999, false],
    ['later by ours, where it does not tell the panel’s', endedAt + 1, undefined, true],
    ['not later by ours, where it does not tell the panel’s', endedAt, undefined, false],
  ])('one %s', (_what, at, serverAt, counts) => {
    expect(after([read(at, serverAt)], read(beforeAt, 500_300))).toEqual(counts ? [at] : []);
  });
});

describe('the costs of others', () => {
  const to = read(beforeAt + 5000);
  const first = read(beforeAt);
  const costs = (movements: Account['movements'], changes: Partial<Account> = {}) =>
    costsOfOthers(order, sampleAccount({ movements, reads: [first, to], ...changes }), to);
  const atOnce = { chargesAtOnce: true };

  test.each<[string, string[] | null, string[] | null]>([
    ['without any', costs([own]), []],
    ['that may be charged late', costs([moved(2, sinceAt), own]), ['3']],
    ['that cannot any more', costs([moved(2, sinceAt - 1), own]), []],
    ['that came since, where charges come at once', costs([moved(2, beforeAt), own], atOnce), ['3']],
    ['that came before, where charges come at once', costs([moved(2, beforeAt - 1), own], atOnce), []],
    ['that were noted after it, whatever their time', costs([own, moved(2, 5)]), ['3']],
    ['that were noted after it was first', costs([own, moved(2, 5), own]), ['3']],
    ['but its own', costs([own, moved(1, beforeAt + 9)]), []],
    ['that were sent after the read', costs([own, moved(2, beforeAt + 9, { readAt: to.at })]), []],
    ['that were sent before it', costs([own, moved(2, beforeAt + 9, { readAt: first.at })]), ['3']],
    [
      'sent after the only read',
      costs([own, moved(2, beforeAt + 9, { readAt: to.at })], { reads: [to] }),
      [],
    ],
    [
      'where the read is forgotten',
      costs([own, moved(2, beforeAt + 9, { readAt: first.at })], { reads: [first] }),
      ['3'],
    ],
    [
      'where the clock has told that time before',
      costs([own, moved(2, beforeAt + 9, { readAt: first.at })], { reads: [to, first, to] }),
      ['3'],
    ],
    ['of which one is not known', costs([own, moved(2, beforeAt + 9, { cost: null }), moved(3, 5)]), null],
    ['of which one was not recorded', costs([own, { uuid: uuidOf(2), at: beforeAt + 9 }]), null],
    ['of an order that is not among them', costs([moved(2, beforeAt + 9)]), null],
  ])('%s', (_what, found, expected) => {
    expect(found).toEqual(expected);
  });

  test('are not known without a first read', () => {
    const account = sampleAccount({ movements: [own], reads: [to] });
    expect(costsOfOthers({ ...order, balanceBefore: null }, account, to)).toBeNull();
  });
});

test.each([
  [null, ['0.2', '200']],
  ['perOne', ['200']],
  ['perThousand', ['0.2']],
] as const)('the expected costs, where charges have shown %s', (learntUnit, costs) => {
  expect(costsOf(order, sampleAccount({ learntUnit, setUnit: 'perThousand' }))).toEqual(costs);
});

const movements = (...list: Account['movements']): Partial<Account> => ({ movements: list });
const other = (changes: Partial<Order>) => sampleOrder({ uuid: uuidOf(2), state: 'unknown', ...changes });

describe('the evidence', () => {
  const reads = [read(beforeAt), { ...read(endedAt + 1000), amount: '99.80' }];
  const account = sampleAccount({ reads, movements: [own] });

  test('is what is stored', () => {
    expect(evidenceOf(order, account, [order])).toEqual({
      before: read(beforeAt),
      waitedMs: 1000,
      costs: ['0.2', '200'],
      reads: reads.slice(1),
      isDisturbed: false,
      areOthersKnown: true,
      chargesAtOnce: false,
      decimals: 2,
    });
  });

  test.each([{ balanceBefore: null }, { endedAt: null }])('is none with %j', (changes) => {
    expect(evidenceOf({ ...order, ...changes }, account, [])).toBeNull();
  });

  const atOnce = { chargesAtOnce: true };
  test.each<[string, Partial<Account>, boolean]>([
    ['one that may be charged late', movements(moved(2, sinceAt), own), true],
    ['one that cannot any more', movements(moved(2, sinceAt - 1), own), false],
    ['one since, where charges come at once', { ...movements(moved(2, beforeAt), own), ...atOnce }, true],
    ['one before, where they do', { ...movements(moved(2, beforeAt - 1), own), ...atOnce }, false],
    ['one noted later, whatever its time', movements(own, moved(2, 5)), true],
    ['one noted after it was first', movements(own, moved(2, 5), own), true],
    ['itself', movements(own, moved(1, beforeAt + 9)), false],
    ['any where it was not noted itself', movements(moved(2, 5)), true],
  ])('is disturbed by %s', (_what, changes, isDisturbed) => {
    const evidence = evidenceOf(order, { ...account, ...changes }, [order]);
    expect(evidence?.isDisturbed).toBe(isDisturbed);
    expect(evidence?.chargesAtOnce).toBe(changes.chargesAtOnce === true);
  });

  const sentAt = beforeAt;
  test.each<[string, Order, boolean]>([
    ['was not sent', other({ sentAt: null, endedAt: null }), false],
    ['was being sent', other({ sentAt, endedAt: null }), true],
    ['ended with the first read', other({ sentAt, endedAt: beforeAt }), true],
    ['ended before it', other({ sentAt, endedAt: beforeAt - 1 }), false],
    ['was sent after it', other({ sentAt: beforeAt + 1, endedAt: null }), false],
    ['is of another account', other({ sentAt, endedAt: null, account: 'other' }), false],
    ['is this one', other({ sentAt, endedAt: null, uuid: order.uuid }), false],
    ['has ended', other({ sentAt, endedAt: null, state: 'rejected' }), false],
  ])('is disturbed by an order that %s', (_what, open, isDisturbed) => {
    expect(evidenceOf(order, account, [open])?.isDisturbed).toBe(isDisturbed);
  });

  const asked = { areOrdersAsked: true };
  const completed = sampleReport({ word: 'Completed' });
  test.each<[string, Order, Partial<Account>, boolean]>([
    ['is not sent', other({ state: 'intent' }), {}, true],
    ['is being sent', other({ state: 'sending' }), asked, false],
    ['is not settled', other({ state: 'unknown' }), asked, false],
    ['was just asked about', other({ state: 'placed' }), asked, true],
    ['was not asked about', other({ state: 'placed' }), {}, false],
    ['will be looked at again', other({ state: 'placed', report: completed, lookAgainAt: 5 }), {}, true],
  ])('beside an order that %s', (_what, open, changes, areOthersKnown) => {
    const evidence = evidenceOf(order, { ...account, ...changes }, [other({ state: 'intent' }), open]);
    expect(evidence?.areOthersKnown).toBe(areOthersKnown);
  });

  test('knows of no others where somebody uses the key elsewhere', () => {
    const fallen = [{ amount: '150.00', at: beforeAt - 5000 }, ...reads];
    expect(evidenceOf(order, { ...account, reads: fallen }, [])?.areOthersKnown).toBe(false);
  });
});
