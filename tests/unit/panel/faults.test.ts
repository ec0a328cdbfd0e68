import { describe, expect, test } from 'vitest';
import type { Misbehaviour } from '../../panel/faults.ts';
import { call, goodOrder, keepAliveAgent, openSession } from './panel-client.ts';
import { runPanel } from './running-panel.ts';
import { servedFaults } from './served-faults.ts';

/** A client's result, over either protocol: a reply, or a broken connection. */
const clients = ['http/1.1', 'h2'] as const;

async function order(protocol: (typeof clients)[number], fault: Misbehaviour) {
  const panel = await runPanel();
  panel.misbehave({ action: 'add', ...fault });
  const agent = keepAliveAgent();
  const session = openSession(panel);
  const ask = (fields: object) => (protocol === 'h2' ? session.call(fields) : call(panel, fields, agent));
  await ask({ action: 'balance' });
  const reply = await ask(goodOrder).catch(() => 'broken' as const);
  session.close();
  agent.destroy();
  const [entry] = panel.adds();
  return { panel, reply, entry, taken: panel.orders().length };
}

describe.each(clients)('over %s', (protocol) => {
  test.each(servedFaults)('$says', async ({ fault, reply, taken, outcome = 'replied' }) => {
    const got = await order(protocol, fault);
    if (reply === 'broken') expect(got.reply).toBe('broken');
    else expect(got.reply).toMatchObject(reply);
    expect(got.taken).toBe(taken);
    expect(got.entry).toMatchObject({ fault, outcome, reusedSocket: true, protocol });
    expect(got.entry?.orderId).toBe(taken === 1 ? '12345' : undefined);
    expect(got.entry?.charged).toBe(taken === 1 ? '0.25' : undefined);
  });

  test.each([200, 5_000_000])('a body of %i bytes is made as it is sent', async (bodyBytes) => {
    const { reply } = await order(protocol, { bodyBytes });
    if (reply === 'broken') throw new Error('No reply');
    expect(Buffer.byteLength(reply.body)).toBe(bodyBytes);
    expect(JSON.parse(reply.body)).toHaveProperty('padding');
  });

  test.each([
    [undefined, 0],
    [true, 1],
  ])('a request may hang (order taken: %s)', async (taking, taken) => {
    const panel = await runPanel();
    panel.misbehave({ hang: true, ...(taking && { taking }) });
    const session = openSession(panel);
    const agent = keepAliveAgent();
    const asked = protocol === 'h2' ? session.call(goodOrder) : call(panel, goodOrder, agent);
    const outcome = asked.then(
      () => 'answered',
      () => 'broken',
    );
    await panel.waitFor(() => panel.adds()[0]?.outcome === 'hung');
    expect(panel.orders()).toHaveLength(taken);
    expect(await Promise.race([outcome, new Promise((resolve) => setImmediate(resolve, 'waiting'))])).toBe(
      'waiting',
    );
    session.close();
    agent.destroy();
    expect(await outcome).toBe('broken');
  });
});

test('an order may be taken after the client has been answered, or has left', async () => {
  const panel = await runPanel();
  panel.misbehave({ status: 504, taking: true, takeAfterMs: 60 });
  expect((await call(panel, goodOrder)).status).toBe(504);
  expect(panel.orders()).toEqual([]);
  await panel.waitFor(({ orders }) => orders().length === 1);

  panel.misbehave({ takeAfterMs: 60 });
  const agent = keepAliveAgent();
  const left = call(panel, goodOrder, agent).catch(() => 'left');
  await panel.waitFor(({ adds }) => adds().length === 2);
  agent.destroy();
  expect(await left).toBe('left');
  await panel.waitFor(({ adds }) => adds()[1]?.outcome === 'clientLeft');
  expect(panel.adds()[1]?.orderId).toBe('12346');
});

test('what is held back goes on when it is released, or when the client has left', async () => {
  const panel = await runPanel();
  panel.misbehave({ hold: 'answer' });
  panel.misbehave({ hold: 'order' });
  const answers = [call(panel, goodOrder)];
  await panel.waitFor(({ adds }) => adds()[0]?.orderId === '12345');
  answers.push(call(panel, goodOrder));
  await panel.waitFor(({ adds }) => adds().length === 2);
  expect(panel.adds()).toMatchObject([{ outcome: 'waiting' }, { outcome: 'waiting' }]);
  expect(panel.orders()).toHaveLength(1);
  panel.release();
  expect(await Promise.all(answers)).toMatchObject([{ status: 200 }, { status: 200 }]);
  expect(panel.orders()).toHaveLength(2);

  panel.misbehave({ hold: 'answer' });
  panel.release();
  expect(await call(panel, goodOrder)).toMatchObject({ status: 200 });

  panel.misbehave({ hold: 'answer' });
  const agent = keepAliveAgent();
  const left = call(panel, goodOrder, agent).catch(() => 'left');
  await panel.waitFor(({ adds }) => adds()[3]?.orderId !== undefined);
  agent.destroy();
  expect(await left).toBe('left');
  await panel.waitFor(({ adds }) => adds()[3]?.outcome === 'clientLeft');
});

test('the order is taken before its reply is late', async () => {
  const panel = await runPanel();
  panel.misbehave({ delayMs: 60_000 });
  const left = call(panel, goodOrder).catch(() => 'left');
  await panel.waitFor(({ adds }) => adds()[0]?.orderId === '12345');
  expect(panel.adds()[0]).toMatchObject({ outcome: 'waiting', charged: '0.25' });
  await panel.close();
  expect(await left).toBe('left');
});
