import { expect, test } from 'vitest';
import { call, goodOrder, keepAliveAgent, send } from './panel-client.ts';
import { runPanel } from './running-panel.ts';

const refusals: [name: string, fields: object, message: string][] = [
  ['an unknown key', { key: 'wrong', action: 'balance' }, 'Invalid API key or inactive user'],
  ['no key', { key: undefined, action: 'balance' }, 'Invalid API key or inactive user'],
  ['an unknown action', { action: 'refill' }, 'Invalid action'],
  ['no action', {}, 'Invalid action'],
  ['an unknown service', { ...goodOrder, service: 1 }, 'Invalid service or service not active'],
  ['more than the balance', { ...goodOrder, service: 4611, quantity: 500_000 }, 'Insufficient balance'],
  ['an unknown order', { action: 'status', order: 99 }, 'Order not found'],
  ['a quantity below the minimum', { ...goodOrder, quantity: 9 }, 'Quantity less than minimal 10'],
  ['a quantity above the maximum', { ...goodOrder, quantity: 5001 }, 'Quantity more than maximal 5000'],
  ['a quantity in words', { ...goodOrder, quantity: '1e3' }, 'Invalid quantity'],
  ['half a piece', { ...goodOrder, quantity: 10.5 }, 'Invalid quantity'],
  ['an empty link', { ...goodOrder, link: ' ' }, 'Bad link'],
  [
    'comments that are not there',
    { ...goodOrder, service: 2311, quantity: 5 },
    'The field comments is required for this service',
  ],
  ['a quantity that fits no limits', { ...goodOrder, service: 2126 }, 'Quantity less than minimal 5000'],
];

test.each(refusals)('%s', async (_name, fields, message) => {
  const panel = await runPanel();
  const { status, body } = await call(panel, fields);
  expect(body).toBe(JSON.stringify({ status: 'error', message }));
  expect(status).toBe(200);
  expect(panel.orders()).toEqual([]);
  expect(panel.accounts.list()[0]?.balance).toBe('128.40');
});

test('an inactive user', async () => {
  const panel = await runPanel({ errorStatus: 403 });
  panel.accounts.change('demo-key-0123456789abcdef4f2a', { active: false });
  const { status, body } = await call(panel, { action: 'balance' });
  expect(status).toBe(403);
  expect(body).toBe('{"status":"error","message":"Invalid API key or inactive user"}');
});

test('a service that is no longer active', async () => {
  const panel = await runPanel();
  panel.services.change('2114', { active: false });
  expect((await call(panel, goodOrder)).body).toContain('Invalid service or service not active');
  expect((await call(panel, { action: 'services' })).body).not.toContain('"service":2114,');
});

test('a body that is not a JSON object', async () => {
  const panel = await runPanel();
  for (const body of ['', '{"key":', '[]', 'null', '[object ReadableStream]', 'action=balance']) {
    const reply = await send(panel, keepAliveAgent(), { body });
    expect(reply.body).toBe('{"status":"error","message":"Invalid request body"}');
  }
});

test('another method than POST', async () => {
  const reply = await send(await runPanel(), keepAliveAgent(), { method: 'GET' });
  expect(reply.body).toBe('{"status":"error","message":"Invalid action"}');
});

test('an order of another account', async () => {
  const panel = await runPanel();
  panel.accounts.add({ key: 'other' });
  await call(panel, goodOrder);
  const { body } = await call(panel, { key: 'other', action: 'status', order: 12345 });
  expect(body).toContain('Order not found');
});

test('a second open order for the same link, where the panel minds', async () => {
  const panel = await runPanel({ oneOrderPerLink: true });
  await call(panel, goodOrder);
  expect((await call(panel, goodOrder)).body).toContain('You have active order with this link');
  panel.complete('12345');
  expect((await call(panel, goodOrder)).body).toContain('12346');
});
