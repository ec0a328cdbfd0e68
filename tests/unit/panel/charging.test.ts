import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { demoKey } from '../../panel/demo.ts';
import { formatDecimal, parseDecimal } from '../../panel/trade/decimal.ts';
import { call, goodOrder, keepAliveAgent } from './panel-client.ts';
import { runPanel } from './running-panel.ts';

/** Decimal text with exactly twelve places. */
const twelvePlaces = fc.bigInt({ min: 1n, max: 5n * 10n ** 12n }).map((units) =>
  units
    .toString()
    .padStart(13, '0')
    .replace(/(\d{12})$/, '.$1'),
);

const step = fc.record({
  rate: twelvePlaces,
  quantity: fc.integer({ min: 10, max: 5000 }),
  end: fc.constantFrom('open', 'complete', 'partial', 'cancel', 'reprice'),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});

test('the balance is the start less all charges plus all refunds, to the last of twelve places', async () => {
  const panel = await runPanel();
  const agent = keepAliveAgent();
  let account = 0;
  const property = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
    const key = `account-${(account += 1)}`;
    panel.accounts.add({ key, balance: '1000.000000000001' });
    let expected = 1_000_000_000_000_001_000_000n;
    for (const { rate, quantity, end, share } of steps) {
      panel.services.change('2114', { rate });
      const reply = await call(panel, { ...goodOrder, key, quantity }, agent);
      const id = String(JSON.parse(reply.body).order);
      const perPiece = BigInt(rate.replace('.', '')) * 1000n;
      expected -= perPiece * BigInt(quantity);
      const remains = Math.floor(quantity * share);
      if (end === 'complete') panel.complete(id);
      if (end === 'cancel') panel.cancel(id);
      if (end === 'partial') panel.partial(id, remains);
      if (end === 'reprice') panel.advance(id, { charge: '0.000000000007' });
      if (end === 'cancel') expected += perPiece * BigInt(quantity);
      if (end === 'partial') expected += perPiece * BigInt(remains);
      if (end === 'reprice') expected += perPiece * BigInt(quantity) - 7_000_000n;
    }
    const book = panel.books().accounts.get(key);
    expect(panel.accounts.balance(key)).toBe(expected);
    expect(book?.balance).toBe(formatDecimal(expected));
    const start = parseDecimal(book?.entries[0]?.balance ?? '');
    const charged = parseDecimal(book?.charged ?? '');
    const refunded = parseDecimal(book?.refunded ?? '');
    expect(start - charged + refunded).toBe(expected);
    const reply = await call(panel, { key, action: 'balance' }, agent);
    expect(reply.body).toContain(`"balance":${formatDecimal(expected)},`);
  });
  await fc.assert(property, { numRuns: 60 });
  agent.destroy();
});

describe('what an order costs', () => {
  test.each([
    ['a rate per 1000', {}, goodOrder, '0.25'],
    ['a rate per 1', { rateUnit: 1 as const }, { ...goodOrder, quantity: 100 }, '50.00'],
    ['a package, by the piece', {}, { ...goodOrder, service: 3060, quantity: 1 }, '2.75'],
  ])('%s', async (_name, options, fields, charge) => {
    const panel = await runPanel(options);
    await call(panel, fields);
    expect(panel.books().orders.get('12345')).toMatchObject({ charged: charge, refunded: '0.00' });
    expect(panel.adds()[0]).toMatchObject({ orderId: '12345', charged: charge });
  });

  test('twice its price, where a fault says so', async () => {
    const panel = await runPanel();
    panel.misbehave({ action: 'add', chargeTimes: 2 });
    await call(panel, goodOrder);
    panel.cancel('12345');
    expect(panel.books().orders.get('12345')).toMatchObject({ charged: '0.50', refunded: '0.50' });
  });

  test('the whole balance may be spent, and not a step more', async () => {
    const panel = await runPanel();
    panel.accounts.setBalance(demoKey, '0.25');
    expect((await call(panel, { ...goodOrder, quantity: 501 })).body).toContain('Insufficient');
    expect((await call(panel, goodOrder)).body).toContain('success');
    expect(panel.accounts.get(demoKey)?.balance).toBe('0.00');
  });
});

describe('when an order is charged', () => {
  test('late, by the panel’s clock', async () => {
    let now = 1000;
    const panel = await runPanel({ chargeAfterMs: 5000, clock: () => now });
    await call(panel, goodOrder);
    now = 5999;
    expect((await call(panel, { action: 'balance' })).body).toContain('128.40');
    now = 6000;
    expect((await call(panel, { action: 'balance' })).body).toContain('128.15');
    expect(panel.books().orders.get('12345')?.entries).toMatchObject([{ at: 6000, amount: '-0.25' }]);
    expect(panel.adds()[0]).not.toHaveProperty('charged');
  });

  test('late, by itself with the real clock', async () => {
    const panel = await runPanel({ chargeAfterMs: 20 });
    await call(panel, goodOrder);
    await panel.waitFor(({ accounts }) => accounts.get(demoKey)?.balance === '128.15');
  });

  test('never; then nothing is refunded either', async () => {
    const panel = await runPanel({ chargeAfterMs: 'never' });
    await call(panel, goodOrder);
    panel.cancel('12345');
    expect(panel.books().orders.get('12345')).toMatchObject({ charged: '0.00', refunded: '0.00' });
    expect(panel.accounts.get(demoKey)?.balance).toBe('128.40');
  });

  test('not at all when it was cancelled before', async () => {
    let now = 0;
    const panel = await runPanel({ chargeAfterMs: 10, clock: () => now });
    await call(panel, goodOrder);
    panel.cancel('12345');
    now = 10;
    panel.tick();
    expect(panel.accounts.get(demoKey)?.balance).toBe('128.40');
  });
});

test('the books keep every change of a balance with its time', async () => {
  let now = 5;
  const panel = await runPanel({ clock: () => now });
  await call(panel, goodOrder);
  now = 6;
  panel.partial('12345', 100);
  panel.accounts.adjust(demoKey, '-20');
  const entries = panel.books().accounts.get(demoKey)?.entries;
  expect(entries?.map(({ at, kind, amount, balance, order }) => [at, kind, amount, balance, order])).toEqual([
    [5, 'opening', '128.40', '128.40', null],
    [5, 'charge', '-0.25', '128.15', '12345'],
    [6, 'refund', '0.05', '128.20', '12345'],
    [6, 'adjustment', '-20.00', '108.20', null],
  ]);
});

test('a balance may be shown rounded while it is kept exactly', async () => {
  const panel = await runPanel();
  panel.accounts.add({ key: 'rounded', balance: '1.00500', roundedTo: 2 });
  panel.accounts.add({ key: 'dong', balance: '192000', currency: 'VND', decimals: 0 });
  expect((await call(panel, { key: 'rounded', action: 'balance' })).body).toContain('"balance":1.01,');
  expect((await call(panel, { key: 'dong', action: 'balance' })).body).toContain('192000,"currency":"VND"');
});
