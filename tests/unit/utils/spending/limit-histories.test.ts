import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { provenNow } from '@/entrypoints/background/limits/clock';
import { waited } from '@/entrypoints/background/settling/waited';
import { costOf, type RateUnit } from '@/utils/money/money';
import type { BalanceReading, Order } from '@/utils/orders/order';
import { spentOf } from '@/utils/spending/counted-cost';
import { afterRead, request, wantedOf } from '@/utils/spending/limit-change';
import { judge } from '@/utils/spending/limit-rule';
import {
  countedMs,
  countedSince,
  isClockBehind,
  isLimited,
  limitKinds,
  noLimits,
  type LimitKind,
  type LimitState,
} from '@/utils/spending/limits';
import { storedLimits } from '@/utils/spending/stored-limits';
import { Damage } from '@/utils/stored-shapes';
import { anOrder } from '../../an-order';

// A world with a true time, which nobody in it reads: the panel's clock is off by a constant and tells whole seconds,
// this computer's is set back and forth. What the client allows is held against the true times.

const minute = 60_000;
const day = 86_400_000;
const rates = ['0.5', '2', '7.25'] as const;
const channels = ['anna', 'bert'] as const;

type Event =
  | { do: 'wait'; ms: number }
  | { do: 'setClock'; ms: number }
  | { do: 'restart' }
  | { do: 'read'; lagMs: number; reports: Report[] }
  | { do: 'limit'; kind: LimitKind; amount: number | null }
  | { do: 'lookOnly'; isOn: boolean }
  | {
      do: 'order';
      lagMs: number;
      takesMs: number;
      rate: string;
      quantity: number;
      channel: string;
      isTyped: boolean;
      end: Order['state'];
    };
type Report = {
  nth: number;
  what: 'not yet' | 'charged' | 'partial' | 'canceled' | 'refunded' | 'twice' | 'not placed';
};

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.oneof(
        fc.integer({ min: 0, max: 20 * minute }),
        fc.integer({ min: 8 * minute, max: 11 * minute }),
        fc.integer({ min: day - minute, max: day }),
        fc.integer({ min: 30 * day - minute, max: 30 * day }),
        fc.integer({ min: 0, max: 40 * day }),
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('setClock' as const),
      ms: fc.oneof(
        fc.integer({ min: -90 * day, max: 90 * day }),
        fc.integer({ min: -5 * minute, max: 15 * minute }),
      ),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'restart' as const }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('read' as const),
      lagMs: fc.integer({ min: 0, max: 25_000 }),
      reports: fc.array(
        fc.record({
          nth: fc.nat(9),
          what: fc.constantFrom(
            'not yet' as const,
            'charged' as const,
            'partial' as const,
            'canceled' as const,
            'refunded' as const,
            'twice' as const,
            'not placed' as const,
          ),
        }),
        { maxLength: 3 },
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('limit' as const),
      kind: fc.constantFrom(...limitKinds),
      amount: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lookOnly' as const), isOn: fc.boolean() }) },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constant('order' as const),
      lagMs: fc.integer({ min: 0, max: 20_000 }),
      takesMs: fc.integer({ min: 0, max: 25_000 }),
      rate: fc.constantFrom(...rates),
      quantity: fc.integer({ min: 1, max: 9000 }),
      channel: fc.constantFrom(...channels),
      isTyped: fc.boolean(),
      end: fc.constantFrom(
        'placed' as const,
        'placed' as const,
        'unknown' as const,
        'placedIdLost' as const,
        'ambiguous' as const,
        'dismissed' as const,
        'rejected' as const,
      ),
    }),
  },
);

const histories = fc.record({
  panelAheadMs: fc.integer({ min: -day, max: day }),
  truth: fc.constantFrom<RateUnit>('perThousand', 'perOne'),
  known: fc.boolean(),
  events: fc.array(event, { minLength: 5, maxLength: 40 }),
});
type History = typeof histories extends fc.Arbitrary<infer Value> ? Value : never;

/** An order as the true world has it: `worth` in thousandths, at most what it cost by all that was seen. */
type Truth = {
  at: number;
  channel: string;
  worth: bigint;
  /** Placed without a limit under a clock that was more than a day behind: its record lies too far back. */
  isMisdated: boolean;
};
const thousandths = (amount: string): bigint => {
  const [whole = '', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(6, '0').slice(0, 6));
};

function storedAndRead(state: LimitState): LimitState {
  const read = storedLimits(JSON.parse(JSON.stringify(state)));
  if (read instanceof Damage) throw new Error(`It was stored damaged: ${read.field}`);
  return read;
}

class World {
  now = 1_800_000_000_000;
  ownAhead = 0;
  state: LimitState = { inForce: noLimits, raise: null };
  reads: BalanceReading[] = [];
  orders: Order[] = [];
  truths: Truth[] = [];
  /** What was wanted, and from when on. */
  wanted: { at: number; limits: LimitState['inForce'] }[] = [{ at: 0, limits: noLimits }];
  unit: RateUnit | null;
  accepted = 0;
  refused = 0;

  readonly history: History;

  constructor(history: History) {
    this.history = history;
    this.unit = history.known ? history.truth : null;
  }

  own = (): number => this.now + this.ownAhead;

  read(lagMs: number): BalanceReading {
    const told = this.now - lagMs + this.history.panelAheadMs;
    const read = { amount: '1000', at: this.own(), serverAt: Math.floor(told / 1000) * 1000 };
    this.reads = [...this.reads, read].slice(-60);
    const last = this.state.raise?.last ?? null;
    this.state = afterRead(this.state, read, last === null ? 0 : waited(last, [read]));
    return read;
  }

  ask(limits: LimitState['inForce']): void {
    this.state = request(this.state, limits);
    this.wanted.push({ at: this.now, limits });
  }

  /** The least that was wanted in the last ten minutes: nothing higher may be in force. */
  capOf(kind: LimitKind): bigint | null {
    const amounts = this.recentlyWanted().flatMap(({ limits }) => limits[kind]?.amount ?? []);
    return amounts.length === 0 ? null : amounts.map(thousandths).reduce((a, b) => (a < b ? a : b));
  }

  recentlyWanted() {
    return this.wanted.filter((_each, n) => (this.wanted[n + 1]?.at ?? Infinity) > this.now - 10 * minute);
  }

  report({ nth, what }: Report): void {
    const order = this.orders[this.orders.length - 1 - nth];
    const truth = this.truths[this.orders.length - 1 - nth];
    if (order === undefined || truth === undefined) return;
    const charge = costOf(order.rate ?? '0', order.quantity, this.history.truth);
    const say = (word: string, said: string | null) =>
      Object.assign(order, {
        report: { word, at: this.own(), charge: said, currency: null, startCount: null, remains: null },
      });
    if (what === 'not placed' && order.state === 'unknown') {
      order.state = 'notPlaced';
      truth.worth = 0n;
    }
    if (order.state !== 'placed') return;
    if (order.report !== null && order.report.word !== 'Processing') return;
    if (what === 'not yet') say('Processing', '0');
    if (what === 'charged') {
      say('Completed', charge);
      if (order.quantity >= 10) this.unit = this.history.truth;
    }
    if (what === 'canceled') say('Canceled', '0');
    if (what === 'refunded') say('Refunded', charge);
    if (what === 'canceled' || what === 'refunded') truth.worth = 0n;
    if (what === 'partial') {
      const half = costOf(order.rate ?? '0', Math.ceil(order.quantity / 2), this.history.truth);
      say('Partial', half);
      truth.worth = thousandths(half);
    }
    // A browser sends it once more at most.
    if (what === 'twice' && order.chargedTwice === undefined) {
      const reading = { amount: '1', at: this.own() };
      order.chargedTwice = { cost: charge, from: reading, to: reading, isSeen: false };
      truth.worth += thousandths(charge);
    }
  }

  /** The client's part, as `check-limits.ts` puts it together. */
  allows(target: Pick<Order, 'platform' | 'channel' | 'link'>, cost: string): boolean {
    const { inForce } = this.state;
    const now = provenNow({ reads: this.reads }, this.own());
    if (!inForce.isLookOnly && isLimited(inForce) && isClockBehind(now)) return false;
    const since = countedSince(inForce, now) ?? Infinity;
    const found = this.orders.filter((order) => order.createdAt > since || order.open === 1);
    return (
      judge(
        inForce,
        { target, cost, currency: 'USD' },
        spentOf(found, 'USD', () => this.unit),
        now,
      ) === null
    );
  }

  order({ lagMs, takesMs, rate, quantity, channel, isTyped, end }: Extract<Event, { do: 'order' }>): void {
    const createdAt = this.own();
    const balanceBefore = this.read(lagMs);
    const target = { platform: isTyped ? null : ('twitch' as const), channel, link: channel };
    const cost = costOf(rate, quantity, this.unit ?? 'perOne');
    if (!this.allows(target, cost)) {
      this.explain(channel, thousandths(cost));
      this.refused += 1;
      return;
    }
    this.accepted += 1;
    this.now += takesMs;
    const worth = end === 'rejected' ? 0n : thousandths(costOf(rate, quantity, this.history.truth));
    const isMisdated = this.history.panelAheadMs - this.ownAhead > day + minute;
    if (isMisdated) expect(isLimited(this.state.inForce)).toBe(false);
    this.truths.push({ at: this.now, channel, worth, isMisdated });
    this.orders.push(
      anOrder({
        ...target,
        state: end,
        rate,
        quantity,
        createdAt,
        balanceBefore,
        currency: 'USD',
        report: null,
      }),
    );
    this.check(channel, worth);
  }

  /** What an order may have cost at most, by what was seen of it. */
  mostOf({ state, report, rate, quantity, chargedTwice }: Order): bigint {
    if (state === 'rejected' || state === 'notPlaced') return 0n;
    const twice = thousandths(chargedTwice?.cost ?? '0');
    const whole = thousandths(costOf(rate ?? '0', quantity, this.unit ?? 'perOne'));
    if (report?.word === 'Canceled') return twice;
    if (report?.word !== 'Refunded') return whole + twice;
    // Less than the dearer reading may be what the panel kept, while nobody knows which reading is right.
    const charge = thousandths(report.charge ?? '0');
    return (charge < whole ? charge : 0n) + twice;
  }

  /** Nothing is refused that the limits leave room for, but for the minutes of grace. */
  explain(channel: string, cost: bigint): void {
    const { inForce } = this.state;
    const isBehind = this.history.panelAheadMs - this.ownAhead > day - minute;
    const isOver = limitKinds.some((kind) => {
      const counted = this.orders.filter(
        (each, n) =>
          kind !== 'order' &&
          this.now - (this.truths[n]?.at ?? 0) < countedMs[kind] + 5 * minute &&
          (kind !== 'channel' || each.channel === channel),
      );
      const sum = counted.reduce((all, each) => all + this.mostOf(each), cost);
      return sum > thousandths(inForce[kind]?.amount ?? '999999999');
    });
    expect(inForce.isLookOnly || isBehind || isOver).toBe(true);
  }

  /** What was truly spent in every window that ends now is within what was wanted. */
  check(channel: string, worth: bigint): void {
    expect(this.recentlyWanted().some(({ limits }) => limits.isLookOnly)).toBe(false);
    for (const kind of limitKinds) {
      const cap = this.capOf(kind);
      if (cap === null) continue;
      const counted = this.truths.filter(
        (each) =>
          !each.isMisdated &&
          this.now - each.at < countedMs[kind] &&
          (kind !== 'channel' || each.channel === channel),
      );
      const sum = kind === 'order' ? worth : counted.reduce((all, each) => all + each.worth, 0n);
      if (worth > 0n) expect(sum <= cap, `${kind}: ${sum} of ${cap}`).toBe(true);
    }
  }

  take(next: Event): void {
    if (next.do === 'wait') this.now += next.ms;
    if (next.do === 'setClock') this.ownAhead += next.ms;
    // A worker knows what is stored and nothing else.
    if (next.do === 'restart') this.state = storedAndRead(this.state);
    if (next.do === 'limit') {
      const limit = next.amount === null ? null : { amount: String(next.amount), currency: 'USD' };
      this.ask({ ...wantedOf(this.state), [next.kind]: limit });
    }
    if (next.do === 'lookOnly') this.ask({ ...wantedOf(this.state), isLookOnly: next.isOn });
    if (next.do === 'read') {
      this.read(next.lagMs);
      next.reports.forEach((report) => this.report(report));
    }
    if (next.do === 'order') this.order(next);
  }
}

describe('what is spent in any window is within the limit, whatever the clocks say', () => {
  test('in 10,000 histories of orders, refunds, unknown outcomes, clock changes, restarts, lower and higher limits', () => {
    const counts = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(histories, (made) => {
        const world = new World(made);
        for (const next of made.events) world.take(next);
        counts.accepted += world.accepted;
        counts.refused += world.refused;
      }),
      { numRuns: 10_000 },
    );
    // Neither a client that refuses everything nor one that is never asked would show anything.
    expect(counts.accepted).toBeGreaterThan(10_000);
    expect(counts.refused).toBeGreaterThan(10_000);
  });
});
