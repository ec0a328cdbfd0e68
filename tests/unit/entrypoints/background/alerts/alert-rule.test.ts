import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideAlerts, type AlertBook, type AlertFacts } from '@/entrypoints/background/alerts/alert-rule';
import type { Order } from '@/utils/orders/order';
import { withIndex } from '@/utils/orders/order-state';
import type { FavouriteChange } from '@/utils/services/service-change';
import { alertKinds, defaultSettings, type Settings } from '@/utils/settings';
import type { ServiceRecord } from '@/utils/spending/service-record';
import { sampleAccount, sampleOrder, sampleReport, uuidOf } from '../sample-order';

const at = (clock: string): number => new Date(`2026-11-20T${clock}:00`).getTime();
const noon = at('12:00');
const night = { isOn: true, from: '22:00', to: '08:00' };
const all: Settings = { ...defaultSettings, alerts: [...alertKinds] };

const order = (word: string | null, changes: Partial<Order> = {}): Order =>
  withIndex(sampleOrder({ report: word === null ? null : sampleReport({ word }), ...changes }));
const facts = (orders: Order[], changes: Partial<AlertFacts> = {}): AlertFacts => ({
  account: 'acc',
  known: sampleAccount(),
  orders,
  changes: [],
  settings: all,
  rates: [],
  records: new Map(),
  ...changes,
});
const bookAfter = (...looks: AlertFacts[]): AlertBook | null =>
  looks.reduce<AlertBook | null>((book, look) => decideAlerts(book, look, noon).book, null);
/** The alerts of the last of these looks. */
const told = (before: AlertFacts, after: AlertFacts, now = noon) =>
  decideAlerts(bookAfter(before), after, now).alerts;

describe('of an order it is told', () => {
  const running = order('Processing');
  test.each<[string, Order, Order, string[]]>([
    ['that it is completed', running, order('Completed'), ['completed']],
    ['that it is partial', running, order('Partial'), ['partial']],
    ['that it is canceled', running, order('Canceled'), ['canceled']],
    ['that it is refunded', running, order('Refunded'), ['canceled']],
    ['that it has failed', running, order('Failed'), ['canceled']],
    ['that the panel does not know it', running, order('not found'), ['canceled']],
    [
      'that the panel has repaired it',
      order('Failed', { lookAgainAt: 5 }),
      order('Completed'),
      ['completed'],
    ],
    ['that a failed one is missing: not again', order('Failed', { lookAgainAt: 5 }), order('not found'), []],
    ['that it has begun: not', order('Pending'), running, []],
    ['a word that nobody knows: not', running, order('Moderating'), []],
    [
      'that nobody knows whether it was placed',
      order(null, { state: 'sending' }),
      order(null, { state: 'unknown' }),
      ['needsUser'],
    ],
    [
      'that this stays so: not again',
      order(null, { state: 'unknown' }),
      order(null, { state: 'ambiguous' }),
      [],
    ],
    [
      'that it was probably not placed',
      order(null, { state: 'unknown' }),
      order(null, { state: 'notPlaced' }),
      ['needsUser'],
    ],
    [
      'that the user has dismissed it: not',
      order(null, { state: 'unknown' }),
      order(null, { state: 'dismissed' }),
      [],
    ],
    ['that the user has attached an id: not', order(null, { state: 'unknown' }), order('Completed'), []],
    [
      'that it was refused under the user’s eyes: not',
      order(null, { state: 'sending' }),
      order(null, { state: 'rejected' }),
      [],
    ],
  ])('%s', (_name, before, after, kinds) => {
    expect(told(facts([before]), facts([after])).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('that it is not settled, though it is new', () => {
    expect(told(facts([]), facts([order(null, { state: 'unknown' })]))).toEqual([
      { kind: 'needsUser', about: uuidOf(1) },
    ]);
  });

  test('nothing when it was imported, in whatever state', () => {
    expect(told(facts([]), facts([order('Failed', { lookAgainAt: 5 })]))).toEqual([]);
  });
});

describe('it is not told', () => {
  test('what was before the first switch', () => {
    const known = sampleAccount({
      balance: { amount: '1.00', currency: 'USD', at: 1 },
      problem: { name: 'keyRejected', detail: null, at: 1 },
    });
    const first = facts([order('Completed'), order(null, { state: 'unknown', uuid: uuidOf(2) })], { known });
    expect(decideAlerts(null, first, noon).alerts).toEqual([]);
    expect(told(first, first)).toEqual([]);
  });

  test('what another account’s book has waited for', () => {
    const book = bookAfter(facts([order('Processing')]));
    expect(decideAlerts(book, facts([order('Completed')], { account: 'another' }), noon).alerts).toEqual([]);
  });

  test('what its switch is off for, nor later when the switch is on', () => {
    const settings: Settings = { ...all, alerts: ['partial'] };
    const off = facts([order('Completed')], { settings });
    expect(told(facts([order('Processing')]), off)).toEqual([]);
    const book = bookAfter(facts([order('Processing')]), off);
    expect(decideAlerts(book, facts([order('Completed')]), noon).alerts).toEqual([]);
  });

  test('twice, whatever happens to an order, however often it is looked at and whenever', () => {
    const word = fc.constantFrom('Pending', 'Processing', 'Completed', 'Partial', 'Canceled', 'Failed');
    const clock = fc.constantFrom('12:00', '23:00');
    const settings: Settings = { ...all, quietHours: night };
    fc.assert(
      fc.property(fc.array(fc.record({ word, clock }), { minLength: 1, maxLength: 12 }), (looks) => {
        let book: AlertBook | null = null;
        let last = '';
        let changes = 0;
        let tells = 0;
        for (const look of [...looks, { word: looks.at(-1)?.word ?? '', clock: '12:00' }]) {
          const decided = decideAlerts(book, facts([order(look.word)], { settings }), at(look.clock));
          const again = decideAlerts(decided.book, facts([order(look.word)], { settings }), at(look.clock));
          expect(again).toEqual({ book: decided.book, alerts: [] });
          if (book !== null && look.word !== last) changes += 1;
          tells += decided.alerts.length;
          last = look.word;
          book = decided.book;
        }
        expect(tells).toBeLessThanOrEqual(changes);
      }),
    );
  });
});

const balanceOf = (amount: string) => sampleAccount({ balance: { amount, currency: 'USD', at: 1 } });
const balances = (...amounts: string[]): string[][] => {
  let book: AlertBook | null = null;
  return amounts.map((amount) => {
    const decided = decideAlerts(book, facts([], { known: balanceOf(amount) }), noon);
    book = decided.book;
    return decided.alerts.map(({ kind }) => kind);
  });
};

describe('of the account it is told', () => {
  test('that the balance is low, once each time that it falls below the limit', () => {
    const low = ['lowBalance'];
    expect(balances('6', '4.99', '3', '5.00', '4', '4')).toEqual([[], low, [], [], low, []]);
  });

  test('not that the user has raised the limit', () => {
    const settings: Settings = { ...all, lowBalance: { isOn: true, limit: '50' } };
    const known = balanceOf('20');
    expect(told(facts([], { known }), facts([], { known, settings }))).toEqual([]);
  });

  test('that the key is refused, once, and again after it was accepted', () => {
    const refused = sampleAccount({ problem: { name: 'keyRejected', detail: null, at: 1 } });
    const before = facts([]);
    const after = facts([], { known: refused });
    expect(told(before, after)).toEqual([{ kind: 'needsUser', about: null }]);
    expect(decideAlerts(bookAfter(before, after), after, noon).alerts).toEqual([]);
    expect(decideAlerts(bookAfter(before, after, before), after, noon).alerts).toHaveLength(1);
  });

  test('that it fell without an explanation, once for each fall, until that is answered', () => {
    const change = { from: '10.00', fromAt: 1, to: '8.00', at: 2, currency: 'USD', orders: [] };
    const fell = { ...change, cause: 'unexplained' as const, stage: 'decided' as const };
    const one = facts([], { known: sampleAccount({ changes: [fell] }) });
    const two = facts([], { known: sampleAccount({ changes: [fell, { ...fell, at: 5 }] }) });
    const alert = [{ kind: 'balanceFell', about: null }];
    expect(told(facts([]), one)).toEqual(alert);
    expect(told(one, one)).toEqual([]);
    expect(told(one, two)).toEqual(alert);
    const answered = { ...fell, isMine: true as const };
    expect(told(facts([]), facts([], { known: sampleAccount({ changes: [answered] }) }))).toEqual([]);
    const open = { ...fell, cause: 'open' as const, stage: 'kept' as const };
    expect(told(facts([]), facts([], { known: sampleAccount({ changes: [open] }) }))).toEqual([]);
  });

  test('nothing of a panel that cannot be reached: that passes without the user', () => {
    const away = sampleAccount({ problem: { name: 'noConnection', detail: null, at: 1 } });
    expect(told(facts([]), facts([], { known: away }))).toEqual([]);
  });
});

const quietBook = (...looks: AlertFacts[]) =>
  looks.reduce<AlertBook | null>((book, each) => decideAlerts(book, each, at('23:00')).book, null);

const change = (changes: Partial<FavouriteChange> = {}) =>
  ({
    at: 20,
    id: '7',
    name: 'Followers',
    kind: 'rate',
    before: '2',
    after: '3',
    ...changes,
  }) as FavouriteChange;
const listAt = (readAt: number) => sampleAccount({ catalogue: { count: 1, readAt } });

describe('of favourites it is told', () => {
  const before = facts([], { known: listAt(10), changes: [change({ at: 10 })] });

  test('what has changed in the newest list, once for each', () => {
    const changes = [change(), change({ kind: 'gone' }), change({ id: '8' }), change({ at: 10, id: '9' })];
    const after = facts([], { known: listAt(20), changes });
    expect(told(before, after)).toEqual([
      { kind: 'favourite', about: '7' },
      { kind: 'favourite', about: '8' },
    ]);
    expect(decideAlerts(bookAfter(before, after), after, noon).alerts).toEqual([]);
  });

  test('nothing that changed while the switch was off', () => {
    const settings: Settings = { ...all, alerts: ['completed'] };
    const off = facts([], { known: listAt(20), settings });
    const on = facts([], { known: listAt(20), changes: [change()] });
    expect(decideAlerts(bookAfter(before, off), on, noon).alerts).toEqual([]);
  });
});

describe('of a slow order it is told', () => {
  const hour = 3_600_000;
  const usual = { times: [[92, 3]] as [number, number][] };
  const records = new Map([['7', usual as ServiceRecord]]);
  const sentAgo = (hours: number, changes: Partial<Order> = {}) =>
    facts([order('Processing', { sentAt: noon - hours * hour, ...changes })], { records });
  const slow = [{ kind: 'slow', about: uuidOf(1) }];

  test('once, as it has become slow', () => {
    expect(told(sentAgo(1), sentAgo(1.5))).toEqual([]);
    expect(told(sentAgo(1), sentAgo(20))).toEqual(slow);
    expect(told(sentAgo(20), sentAgo(21))).toEqual([]);
  });

  test.each<[string, AlertFacts]>([
    ['it is completed', facts([order('Completed', { sentAt: noon - 20 * hour })], { records })],
    ['too little is known', { ...sentAgo(20), records: new Map() }],
    ['the threshold is another', { ...sentAgo(20), settings: { ...all, slowTimes: 5 } }],
  ])('not where %s', (_name, after) => {
    expect(told(sentAgo(1), after).filter(({ kind }) => kind === 'slow')).toEqual([]);
  });

  test('not where it was slow when it was first looked at, or before slow orders were told at all', () => {
    expect(told(facts([], { records }), sentAgo(20))).toEqual([]);
    const book = { ...(bookAfter(sentAgo(1)) as AlertBook), slow: null };
    expect(decideAlerts(book, sentAgo(20), noon).alerts).toEqual([]);
  });
});

describe('during the quiet hours', () => {
  const settings: Settings = { ...all, quietHours: night };
  const look = (orders: Order[], changes: Partial<AlertFacts> = {}) =>
    facts(orders, { settings, ...changes });
  const done = [order('Completed'), order('Partial', { uuid: uuidOf(2) })];
  const open = [order('Processing'), order('Processing', { uuid: uuidOf(2) })];

  test('nothing is told, and all of it at once afterwards', () => {
    expect(decideAlerts(bookAfter(look(open)), look(done), at('23:00')).alerts).toEqual([]);
    const book = quietBook(look(open), look(done));
    const after = decideAlerts(book, look(done), at('08:00'));
    expect(after.alerts.map(({ kind }) => kind)).toEqual(['completed', 'partial']);
    expect(decideAlerts(after.book, look(done), at('08:01')).alerts).toEqual([]);
  });

  test('what was settled meanwhile is not told afterwards', () => {
    const unknown = [order(null, { state: 'unknown' })];
    const book = quietBook(
      look([]),
      look(unknown, { known: balanceOf('6') }),
      look(unknown, { known: balanceOf('1') }),
    );
    expect(book?.held).toHaveLength(2);
    const settled = look([order(null, { state: 'dismissed' })], { known: balanceOf('30') });
    expect(decideAlerts(book, settled, at('08:00')).alerts).toEqual([]);
  });

  test('what was erased meanwhile is not told afterwards', () => {
    const book = quietBook(look(open), look(done));
    expect(decideAlerts(book, look([]), at('08:00')).alerts).toEqual([]);
  });

  test('what its switch was turned off for meanwhile is not told afterwards', () => {
    const book = quietBook(look(open), look(done));
    const off: Settings = { ...settings, alerts: ['partial'] };
    expect(decideAlerts(book, look(done, { settings: off }), at('08:00')).alerts).toEqual([
      { kind: 'partial', about: uuidOf(2) },
    ]);
  });
});
