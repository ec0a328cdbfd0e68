import { randomNumbers } from '../../panel/random-numbers.ts';
import {
  betweens,
  chargings,
  type Between,
  type Charging,
  type Elsewhere,
  type History,
  type OwnOrder,
} from './history.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

type Random = {
  share: (of: number) => boolean;
  between: (low: number, high: number) => number;
  whole: (low: number, high: number) => number;
  pick: <Item>(...items: Item[]) => Item;
};

function randomOf(seed: number): Random {
  const next = randomNumbers(seed);
  const between = (low: number, high: number) => low + next() * (high - low);
  return {
    share: (of) => next() < of,
    between,
    whole: (low, high) => Math.floor(between(low, high + 1)),
    pick: (...items) => items[Math.floor(next() * items.length)] as (typeof items)[number],
  };
}

/** Any time around the click, often close to it. */
const around = (random: Random) =>
  random.share(0.3) ? random.between(-12 * second, 12 * second) : random.between(-20 * minute, 20 * minute);

/** From so long to some hours before. */
const before = (random: Random, least: number) =>
  -least * Math.exp(random.between(0, Math.log((5 * hour) / least)));

function planRates(random: Random, decimals: number): Record<string, string> {
  const rate = () => (random.between(0.03, 3) + 10 ** -decimals).toFixed(decimals);
  return Object.fromEntries(['11', '12', '13', '14'].map((service) => [service, rate()]));
}

/** Now and then so little that the charge hardly shows in a balance of two decimals. */
const planQuantity = (random: Random) => (random.share(0.02) ? 10 : random.whole(10, 200) * 10);

/** The user often orders the same again. */
const likeLost = (random: Random, { service, quantity }: History['lost'], share: number) =>
  random.share(share)
    ? { service, quantity }
    : { service: random.pick('11', '12', '13', '14'), quantity: planQuantity(random) };

function planEarlier(random: Random, between: Between, lost: History['lost']): OwnOrder[] {
  // Where nothing else touched the account, the last order is as old as a late charge may be.
  const least = between === 'nothing' ? 16 * minute : 30 * second;
  // One lost answer in a hundred is that of the account's first order, before which nothing could be learnt.
  const count = random.share(0.01) ? 0 : random.whole(1, 3);
  return Array.from({ length: count }, () => {
    const at = before(random, least);
    const ended = random.share(0.5) ? [{ at: random.between(at, at / 4), to: 'completed' as const }] : [];
    // Where nothing happens around the click, they end before it or not at all.
    const course = ended.filter((step) => step.at < -2 * minute);
    return { at, ...likeLost(random, lost, 0.4), isLookedAt: random.share(0.98), course };
  });
}

function addRefund(random: Random, own: OwnOrder[], lost: History['lost']): void {
  const to = random.pick('canceled' as const, 'canceled' as const, 'partial' as const);
  const order = {
    at: before(random, 30 * second),
    ...likeLost(random, lost, 0.6),
    isLookedAt: random.share(0.8),
  };
  own.push({ ...order, course: [{ at: Math.max(around(random), order.at + second), to }] });
}

function planOwnBetween(random: Random, lost: History['lost']): OwnOrder {
  return { at: around(random), ...likeLost(random, lost, 0.4), isLookedAt: random.share(0.7), course: [] };
}

function planElsewhere(random: Random, lost: History['lost']): Elsewhere {
  const at = around(random);
  if (random.share(0.3)) {
    const sign = random.share(0.5) ? '-' : '';
    return { at, kind: 'money', amount: `${sign}${random.between(0.05, 20).toFixed(2)}` };
  }
  const canceledAt = random.share(0.3) ? at + random.between(second, 20 * minute) : null;
  return { at, kind: 'order', ...likeLost(random, lost, 0.4), canceledAt };
}

function planLost(random: Random): History['lost'] {
  const lastsMs = Math.round(
    random.pick(random.between(50, 3000), random.between(50, 3000), 25 * second, 100 * second),
  );
  const isLate = random.share(0.1);
  return {
    service: random.pick('11', '12', '13', '14'),
    quantity: planQuantity(random),
    isTaken: random.share(0.5),
    takenAfterMs: isLate ? lastsMs + random.between(0, 60 * second) : random.between(0, lastsMs),
    lastsMs,
    isLookedAt: random.share(0.7),
    refusal: planRefusal(random),
  };
}

function chargeAfter(random: Random, charging: Charging): History['chargeAfterMs'] {
  if (charging === 'soon') return Math.round(random.between(0, 30 * second));
  return charging === 'at once' ? 0 : charging === 'late' ? random.pick(10, 10, 3, 6) * minute : 'never';
}

/** Errors that no table of ours has. */
const strangeWords = [
  'Code 1017',
  'Try it later, colleague',
  'Операция не выполнена',
  'Provider said no: [object Object]',
  'null',
];

const planRefusal = (random: Random): History['lost']['refusal'] =>
  random.share(0.3) ? { status: random.pick(200, 200, 400, 500), words: random.pick(...strangeWords) } : null;

/** Often close to the click, and sometimes back again. */
function planJumps(random: Random): History['jumps'] {
  if (!random.share(0.2)) return [];
  const first = { at: around(random), ms: random.between(-5 * hour, 5 * hour) };
  return random.share(0.4)
    ? [first, { at: first.at + random.between(second, 15 * minute), ms: -first.ms }]
    : [first];
}

/** The history of a seed: always the same. */
export function planHistory(seed: number): History {
  const random = randomOf(seed);
  const charging = random.pick(...chargings);
  const between = random.pick(...betweens);
  const decimals = random.pick<2 | 5>(2, 5);
  const lost = planLost(random);
  const own = planEarlier(random, between, lost);
  if (between === 'refund') addRefund(random, own, lost);
  if (between === 'own order') own.push(planOwnBetween(random, lost));
  const isElsewhere = between === 'another computer';
  const sleepsFrom = random.between(-5 * minute, 3 * minute);
  return {
    between,
    charging,
    chargeAfterMs: chargeAfter(random, charging),
    decimals,
    rateUnit: random.pick<1 | 1000>(1, 1000, 1000),
    isUnitKnown: random.share(0.5),
    rates: planRates(random, decimals),
    balance: random.between(30_000, 90_000).toFixed(decimals),
    pollMinutes: random.pick<1 | 5 | 15>(1, 1, 1, 1, 1, 1, 1, 1, 5, 15),
    own,
    elsewhere: isElsewhere
      ? Array.from({ length: random.whole(1, 3) }, () => planElsewhere(random, lost))
      : [],
    lost,
    popups: random.share(0.3) ? [random.between(-10 * minute, 15 * minute), random.between(0, minute)] : [],
    reviews: random.share(0.15) ? [random.between(0, 15 * minute)] : [],
    sleep: random.share(0.15)
      ? { from: sleepsFrom, to: sleepsFrom + random.between(minute, 5 * hour) }
      : null,
    jumps: planJumps(random),
    tellsDate: random.share(0.7),
    failing: random.share(0.1) ? 0.2 : 0,
  };
}
