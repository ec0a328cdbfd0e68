import { describe, expect, test } from 'vitest';
import type { Alert, AlertFacts } from '@/entrypoints/background/alerts/alert-rule';
import { alertText } from '@/entrypoints/background/alerts/alert-text';
import type { Order } from '@/utils/orders/order';
import { defaultSettings, type Settings } from '@/utils/settings';
import { sampleAccount, sampleOrder, sampleReport, uuidOf } from '../sample-order';

const facts = (orders: Order[], changes: Partial<Settings> = {}): AlertFacts => ({
  account: 'acc',
  known: sampleAccount({
    balance: { amount: '4.20', currency: 'USD', at: 1 },
    problem: { name: 'keyRejected', detail: 'Invalid API key', at: 1 },
  }),
  orders,
  changes: [
    { at: 2, id: '7', name: 'Fol\u202Elowers', kind: 'rate', before: '2.00', after: null },
    { at: 2, id: '8', name: 'Views', kind: 'gone' },
  ],
  settings: { ...defaultSettings, ...changes },
  rates: [],
  records: new Map(),
});
const word = (kind: Alert['kind'], order: Order) => alertText([{ kind, about: order.uuid }], facts([order]));
const low: Alert = { kind: 'lowBalance', about: null };
const favourite: Alert = { kind: 'favourite', about: '7' };
const problem: Alert = { kind: 'needsUser', about: null };

describe('one alert is told as what it is', () => {
  test('an order, which a click opens', () => {
    const partial = sampleOrder({ report: sampleReport({ word: 'Partial', remains: 40 }) });
    expect(word('partial', partial)).toEqual({
      title: 'Order 501: Partial',
      message: 'Followers\nmonstercat\n60 of 100 delivered',
      hash: `#orders/${uuidOf(1)}`,
    });
  });

  test.each([
    ['unknown', 'We don’t know yet whether this order was placed'],
    ['placedIdLost', 'This order was probably placed, but its id is lost'],
    ['notPlaced', 'This order was probably not placed'],
  ] as const)('an order that is %s, no surer than it is', (state, title) => {
    expect(word('needsUser', sampleOrder({ state, id: null }))).toMatchObject({
      title,
      message: 'Followers\nmonstercat',
    });
  });

  test('the balance, with the limit where amounts are wanted', () => {
    expect(alertText([low], facts([]))).toEqual({
      title: 'Your balance is low',
      message: 'It’s below the limit that you set.',
      hash: '#account',
    });
    expect(alertText([low], facts([], { alertAmounts: true }))).toEqual({
      title: 'Your balance is $4.20',
      message: 'Below your limit of $5.00.',
      hash: '#account',
    });
  });

  test('a fall that nothing explains, with its times, which leads to the ledger', () => {
    const at = new Date('2026-11-20T10:40:00').getTime();
    const change = { from: '10.00', fromAt: at - 2_280_000, to: '7.90', at, currency: 'USD', orders: [] };
    const known = sampleAccount({ changes: [{ ...change, cause: 'unexplained', stage: 'decided' }] });
    const fell: Alert = { kind: 'balanceFell', about: null };
    expect(alertText([fell], { ...facts([]), known })).toMatchObject({
      title: 'Your balance fell',
      message: expect.stringMatching(
        /^The balance fell between Nov 20, 10:02.AM and Nov 20, 10:40.AM\. No order from here explains it\.$/,
      ),
    });
    expect(alertText([fell], { ...facts([], { alertAmounts: true }), known })).toMatchObject({
      title: 'Your balance fell by $2.10',
      message: expect.stringMatching(
        /^The balance fell by \$2\.10 between Nov 20, 10:02.AM and Nov 20, 10:40.AM\. No/,
      ),
      hash: '#spending',
    });
  });

  test('the refused key, with what it means', () => {
    expect(alertText([problem], facts([]))).toMatchObject({
      title: 'Botzverse refused your key',
      hash: '#account',
    });
  });
});

describe('a favourite is told', () => {
  test('with its old and its new rate', () => {
    expect(alertText([{ kind: 'favourite', about: '7' }], facts([]))).toEqual({
      title: 'The rate of a favorite has changed',
      message: 'Followers\nService 7\n2.00 before, Unknown now',
      hash: '#services',
    });
  });

  test('when it is gone', () => {
    expect(alertText([{ kind: 'favourite', about: '8' }], facts([]))).toMatchObject({
      title: 'A favorite is gone',
      message: 'Views\nService 8',
    });
  });
});

test('many are told as their numbers, the most pressing first', () => {
  const orders = [1, 2, 3, 4].map((n) => sampleOrder({ uuid: uuidOf(n) }));
  const kinds = ['completed', 'completed', 'canceled', 'needsUser'] as const;
  const alerts = [...kinds.map((kind, index) => ({ kind, about: uuidOf(index + 1) })), low, favourite];
  expect(alertText(alerts, facts(orders))).toEqual({
    title: 'Your balance is low',
    message:
      '1 order needs you\n1 order is canceled, refunded or failed\n2 orders are completed\n1 favorite has changed\nClick to see more.',
    hash: '#orders',
  });
});

test('text of the panel’s stays short, in lines of its own and without what could hide the rest', () => {
  const order = sampleOrder({
    id: '\u202E501\n',
    serviceName: `\u202Emoc.live\u0000\n\nBuy <b>now</b> ${'x'.repeat(5000)}`,
    channel: 'm\u200Bonster\ncat',
    report: sampleReport({ word: 'Completed', remains: 0 }),
  });
  const { title, message } = word('completed', order);
  expect(title).toBe('Order 501: Completed');
  const [service = '', ...rest] = message.split('\n');
  expect(service).toMatch(/^moc\.live Buy <b>now<\/b> x+…$/);
  expect(service).toHaveLength(80);
  expect(rest).toEqual(['monster cat']);
});

describe('while amounts and names are hidden', () => {
  const hidden = { hidesPrivate: true, alertAmounts: true };
  const kinds = ['needsUser', 'canceled', 'partial', 'slow', 'completed'] as const;

  test.each(kinds)('neither id nor channel of an order is told (%s)', (kind) => {
    const order = sampleOrder({
      id: '501',
      channel: 'monstercat',
      report: sampleReport({ word: 'Partial' }),
    });
    const { title, message } = alertText([{ kind, about: order.uuid }], facts([order], hidden));
    expect(title).not.toBe('');
    expect(`${title} ${message}`).not.toMatch(/501|monstercat/);
    expect(message).toContain('Followers');
  });

  test('an order that is not confirmed is told as no surer than it is', () => {
    const order = sampleOrder({ state: 'unknown', id: null });
    const told = alertText([{ kind: 'needsUser', about: order.uuid }], facts([order], hidden));
    expect(told).toMatchObject({
      title: 'We don’t know yet whether this order was placed',
      message: 'Followers',
    });
  });

  test('no amount is told, whatever is wanted in notifications', () => {
    expect(alertText([low], facts([], hidden))).toMatchObject({ title: 'Your balance is low' });
  });
});
