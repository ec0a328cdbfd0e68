import { describe, expect, test } from 'vitest';
import { call, goodOrder, keepAliveAgent, send } from './panel-client.ts';
import { runPanel } from './running-panel.ts';

describe('the documented replies', () => {
  test('balance keeps its trailing zero', async () => {
    const { status, headers, body } = await call(await runPanel(), { action: 'balance' });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/json');
    expect(body).toBe('{"status":"success","balance":128.40,"currency":"USD"}');
  });

  test('services is an array that begins with service 2114', async () => {
    const { body } = await call(await runPanel(), { action: 'services' });
    expect(body).toMatch(
      /^\[\{"service":2114,"name":"Twitch Live Viewers \| 60 min \| No drop \| 100% stability","type":"Default","category":"Twitch live viewers","min":10,"max":5000,"rate":0\.50\},/,
    );
    expect(JSON.parse(body)).toHaveLength(300);
  });

  test('add takes the order and answers its id', async () => {
    const panel = await runPanel();
    const { body } = await call(panel, { ...goodOrder, interval: 5 });
    expect(body).toBe('{"status":"success","order":12345}');
    expect(panel.order('12345')).toMatchObject({
      service: '2114',
      link: 'monstercat',
      quantity: 500,
      interval: '5',
      status: 'pending',
      charge: '0.25',
    });
    expect(panel.accounts.list()).toEqual([
      { key: 'demo-key-0123456789abcdef4f2a', balance: '128.15', currency: 'USD', active: true },
    ]);
  });

  test('status of one order', async () => {
    const panel = await runPanel();
    await call(panel, { ...goodOrder, service: '2114', quantity: '5000' });
    panel.advance('12345', { status: 'processing', remains: 640, startCount: 12 });
    const { body } = await call(panel, { action: 'status', order: '12345' });
    expect(body).toBe(
      '{"order":12345,"status":"processing","charge":2.50,"currency":"USD","start_count":12,"remains":640}',
    );
  });
});

const row = (id: number) =>
  `{"order":${id},"status":"pending","charge":0.25,"currency":"USD","start_count":0,"remains":500}`;

describe('status of several orders', () => {
  const unknown = '{"error":"Incorrect order ID"}';

  test.each([
    [{}, '12346, 7,12345', `{"12346":${row(12346)},"7":${unknown},"12345":${row(12345)}}`],
    [{ unknownId: 'text' }, '12345,7', `{"12345":${row(12345)},"7":"Incorrect order ID"}`],
    [{ unknownId: 'omitted' }, '12345,7', `{"12345":${row(12345)}}`],
    [{ statusShape: 'array' }, '12345,7', `[${row(12345)},{"order":7,"error":"Incorrect order ID"}]`],
    [{ statusShape: 'flat' }, '12345', row(12345)],
    [{ statusShape: 'flat' }, '12345,12346', `{"12345":${row(12345)},"12346":${row(12346)}}`],
    [{}, '__proto__', `{"__proto__":${unknown}}`],
    [{ statusIdLimit: 1 }, '12345,12346', '{"status":"error","message":"No more than 1 order ids"}'],
  ] as const)('with %j for %s', async (settings, orders, expected) => {
    const panel = await runPanel();
    Object.assign(panel.settings, settings);
    await call(panel, goodOrder);
    await call(panel, goodOrder);
    expect((await call(panel, { action: 'status', orders })).body).toBe(expected);
  });
});

describe('order ids', () => {
  test.each([
    ['long', '9007199254740993'],
    ['text', '"ord_01HLFLT"'],
  ] as const)('%s ones survive the way there and back', async (orderIds, shown) => {
    const panel = await runPanel({ orderIds });
    expect((await call(panel, goodOrder)).body).toBe(`{"status":"success","order":${shown}}`);
    const body = `{"key":"demo-key-0123456789abcdef4f2a","action":"status","order":${shown}}`;
    const reply = await send(panel, keepAliveAgent(), { body });
    expect(reply.body).toContain(`{"order":${shown},"status":"pending"`);
  });
});
