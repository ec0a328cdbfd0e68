import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account } from '@/entrypoints/background/account/account';
import { withMovements, withRead } from '@/entrypoints/background/settling/balance-evidence';
import { evidenceOf } from '@/entrypoints/background/settling/evidence';
import { settle, type Verdict } from '@/entrypoints/background/settling/settle-rule';
import type { Order } from '@/utils/orders/order';
import { sampleAccount, sampleOrder, sampleReport, uuidOf } from '../sample-order';

/** A second. The order that we ask about is sent at 0, after the balance was read at −1. */
const second = 1000;
const start = 10_000_000;
/** All amounts are whole numbers of the millionth part, so that the model is exact. */
const millionth = 1_000_000;

const chargingLate = { atOnce: 0, late: 600, never: Infinity } as const;
type Charging = keyof typeof chargingLate;

const history = fc.record({
  charging: fc.constantFrom<Charging>('atOnce', 'late', 'never'),
  decimals: fc.constantFrom(2, 5),
  /** Rates of a thousand; the quantity is 1,000, so that this is the cost. */
  cost: fc.constantFrom(1, 5, 10, 20, 15_000, 20_000, 200_000, 2_500_000),
  unit: fc.constantFrom<Account['learntUnit']>('perThousand', null),
  setUnit: fc.constantFrom<Account['setUnit']>('perOne', 'perThousand', null),
  hasSeenAtOnce: fc.boolean(),
  /** How long the request hung before it broke. */
  hung: fc.integer({ min: 0, max: 25 }),
  others: fc.array(
    fc.record({
      sentAt: fc.integer({ min: -1200, max: 700 }),
      took: fc.integer({ min: 0, max: 25 }),
      hasSameCost: fc.boolean(),
      refundedAfter: fc.option(fc.integer({ min: 1, max: 1500 }), { nil: null }),
    }),
    { maxLength: 4 },
  ),
  /** When the balance is read, and when the open orders are asked about. */
  reads: fc.array(fc.integer({ min: 1, max: 800 }), { minLength: 1, maxLength: 6 }),
  polls: fc.array(fc.integer({ min: -1200, max: 800 }), { maxLength: 8 }),
});
type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never;
type Other = History['others'][number];

/** Everything that our order, if it was placed, and the others do to the balance until a time. */
function balanceAt(time: number, { charging, cost, others, decimals }: History, isPlaced: boolean): string {
  const wait = chargingLate[charging];
  const charge = (sentAt: number, amount: number) => (time >= sentAt + wait ? amount : 0);
  let spent = isPlaced ? charge(0, cost) : 0;
  for (const other of others) {
    const amount = other.hasSameCost ? cost : 300_000;
    const charged = charge(other.sentAt, amount);
    const isRefunded = other.refundedAfter !== null && time >= other.sentAt + other.refundedAfter;
    spent += isRefunded ? 0 : charged;
  }
  return ((100 * millionth - spent) / millionth).toFixed(decimals);
}

const at = (time: number) => start + time * second;
const isRefundedAt = (other: Other, time: number) =>
  other.refundedAfter !== null && time >= other.sentAt + other.refundedAfter;

/** Another order's record at a time; `seen` is when it was asked about last. */
function recordOf(other: Other, index: number, time: number, seen: number): Order | null {
  if (other.sentAt > time) return null;
  const isAnswered = other.sentAt + other.took <= time;
  const word =
    seen < other.sentAt + other.took ? null : isRefundedAt(other, seen) ? 'Canceled' : 'Processing';
  return sampleOrder({
    uuid: uuidOf(index + 2),
    state: isAnswered ? 'placed' : 'sending',
    createdAt: at(other.sentAt),
    sentAt: at(other.sentAt),
    endedAt: isAnswered ? at(other.sentAt + other.took) : null,
    report: word === null ? null : sampleReport({ word }),
  });
}

/** Plays a history through our own records and rule. @returns every verdict on the way. */
function play(given: History, isPlaced = true): Verdict['state'][] {
  const { others, hung, cost, unit, setUnit, charging, hasSeenAtOnce } = given;
  let account = sampleAccount({
    learntUnit: unit,
    setUnit,
    chargesAtOnce: charging === 'atOnce' && hasSeenAtOnce ? true : charging === 'atOnce' ? null : false,
    decimals: given.decimals,
  });
  const own = sampleOrder({
    state: 'unknown',
    rate: (cost / millionth).toFixed(6),
    quantity: 1000,
    sentAt: at(0),
    endedAt: at(hung),
    balanceBefore: { amount: balanceAt(-1, given, isPlaced), at: at(-1) },
  });
  const lastSeen = others.map(() => -Infinity);
  const recordsAt = (time: number) =>
    others.flatMap((other, index) => recordOf(other, index, time, lastSeen[index] ?? -Infinity) ?? []);
  const verdicts: Verdict['state'][] = [];
  const judge = (time: number) => {
    const evidence = evidenceOf(own, account, recordsAt(time));
    if (evidence !== null && time > hung) verdicts.push(settle(evidence).state);
  };
  const readBalance = (time: number) => {
    account = withRead(account, { amount: balanceAt(time, given, isPlaced), currency: null, at: at(time) });
  };
  const send = (uuid: string, time: number) => {
    account = withMovements(account, [sampleOrder({ uuid })], at(time));
  };
  const poll = (time: number) => {
    const before = recordsAt(time);
    others.forEach((other, index) => {
      if (other.sentAt + other.took <= time) lastSeen[index] = time;
    });
    const changed = recordsAt(time).filter(
      (order, index) => order.report?.word !== before[index]?.report?.word,
    );
    account = { ...withMovements(account, changed, at(time)), areOrdersAsked: true };
  };
  const events: [number, (time: number) => void][] = [
    [-1, readBalance],
    [0, (time) => send(own.uuid, time)],
    ...others.map(({ sentAt }, index): [number, (time: number) => void] => [
      sentAt,
      (time) => send(uuidOf(index + 2), time),
    ]),
    ...given.reads.map((time): [number, (time: number) => void] => [time + hung, readBalance]),
    ...given.polls.map((time): [number, (time: number) => void] => [time, poll]),
  ];
  for (const [time, happen] of events.toSorted(([a], [b]) => a - b)) {
    happen(time);
    judge(time);
  }
  return verdicts;
}

describe('over all histories in which the order was placed', () => {
  test('it is never called not placed', () => {
    fc.assert(
      fc.property(history, (given) => !play(given).includes('notPlaced')),
      { numRuns: 5000 },
    );
  });

  test('and the rule is not silent: many of them end in “placed, id lost”', () => {
    const verdicts = fc
      .sample(history, 5000)
      .flatMap((given) => new Set(play(given)).has('placedIdLost') || []);
    expect(verdicts.length).toBeGreaterThan(20);
  });
});

describe('over all histories in which nothing was placed and no other order was open', () => {
  const alone = history.map((given): History => Object.assign(given, { others: [] }));

  test('the balance never makes it “placed”', () => {
    fc.assert(fc.property(alone, (given) => !play(given, false).includes('placedIdLost')));
  });

  test('and the rule is not silent: it says “probably not placed” where the evidence carries it', () => {
    const found = fc.sample(alone, 5000).filter((given) => play(given, false).includes('notPlaced'));
    expect(found.length).toBeGreaterThan(20);
    for (const { charging, hasSeenAtOnce, unit, cost, decimals } of found) {
      expect([charging, hasSeenAtOnce, unit]).toEqual(['atOnce', true, 'perThousand']);
      expect(cost).toBeGreaterThanOrEqual(2 * 10 ** (6 - decimals));
    }
  });
});
