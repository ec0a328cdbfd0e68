import { describe, expect, test } from 'vitest';
import { demoKey } from '../../panel/demo.ts';
import { call, goodOrder } from './panel-client.ts';
import { runPanel } from './running-panel.ts';

const status = { action: 'status', order: 12345 };

describe('an order moved by a test', () => {
  test('is completed', async () => {
    const panel = await runPanel();
    await call(panel, goodOrder);
    panel.complete('12345');
    expect(JSON.parse((await call(panel, status)).body)).toMatchObject({
      status: 'completed',
      remains: 0,
      charge: 0.25,
    });
  });

  test('ends partial and refunds exactly what was not delivered', async () => {
    const panel = await runPanel();
    await call(panel, goodOrder);
    panel.partial('12345', 157);
    expect((await call(panel, status)).body).toContain('"status":"partial","charge":0.1715,');
    expect(panel.accounts.get(demoKey)?.balance).toBe('128.2285');
  });

  test('is cancelled and refunded', async () => {
    const panel = await runPanel();
    await call(panel, goodOrder);
    panel.cancel('12345');
    expect((await call(panel, status)).body).toContain('"status":"canceled","charge":0.00,');
    expect(panel.accounts.get(demoKey)?.balance).toBe('128.40');
  });

  test('takes any word and value, also odd ones', async () => {
    const panel = await runPanel();
    await call(panel, goodOrder);
    panel.advance('12345', { status: 'Awaiting', remains: 'Unknown', startCount: null });
    expect((await call(panel, status)).body).toBe(
      '{"order":12345,"status":"Awaiting","charge":0.25,"currency":"USD","start_count":null,"remains":"Unknown"}',
    );
  });

  test('is charged again when its cost changes', async () => {
    const panel = await runPanel();
    await call(panel, goodOrder);
    panel.advance('12345', { charge: '0.30' });
    expect(panel.books().orders.get('12345')).toMatchObject({ charged: '0.30', refunded: '0.00' });
    panel.advance('12345', { charge: '0.10' });
    expect(panel.books().orders.get('12345')).toMatchObject({ charged: '0.30', refunded: '0.20' });
  });

  test('stays final, unless it is set back on purpose', async () => {
    const panel = await runPanel();
    await call(panel, goodOrder);
    panel.complete('12345');
    expect(() => panel.cancel('12345')).toThrow('Order 12345 is completed already');
    expect(() => panel.partial('12345', 1)).toThrow('completed already');
    expect(() => panel.complete('12345')).toThrow('completed already');
    panel.advance('12345', { status: 'processing' });
    expect(panel.order('12345')?.status).toBe('processing');
  });

  test('must exist, and cannot be undelivered by more than was ordered', async () => {
    const panel = await runPanel();
    await call(panel, goodOrder);
    expect(() => panel.advance('7', {})).toThrow('No order 7');
    expect(() => panel.partial('12345', 501)).toThrow('Remains 501 of 500');
  });
});

describe('a paced order', () => {
  const pace = { startAfterMs: 1000, finishAfterMs: 6000 };

  test('starts, counts down and ends by the panel’s clock', async () => {
    let now = 0;
    const panel = await runPanel({ clock: () => now, pace });
    await call(panel, goodOrder);
    const seen = [];
    for (now of [999, 1000, 2000, 5999, 6000, 90_000]) {
      const reply = JSON.parse((await call(panel, status)).body);
      seen.push([reply.status, reply.remains]);
    }
    expect(seen).toEqual([
      ['pending', 500],
      ['processing', 500],
      ['processing', 400],
      ['processing', 1],
      ['completed', 0],
      ['completed', 0],
    ]);
  });

  test('moves no further by itself once a test has moved it', async () => {
    let now = 0;
    const panel = await runPanel({ clock: () => now, pace });
    await call(panel, goodOrder);
    await call(panel, goodOrder);
    now = 2000;
    panel.tick();
    panel.advance('12345', { startCount: 3 });
    panel.cancel('12346');
    now = 10_000;
    panel.tick();
    expect(panel.order('12345')).toMatchObject({ status: 'processing', remains: 400, startCount: 3 });
    expect(panel.order('12346')).toMatchObject({ status: 'canceled', remains: 400 });
  });

  test('ends by itself with the real clock', async () => {
    const panel = await runPanel({ pace: { startAfterMs: 5, finishAfterMs: 15 } });
    await call(panel, goodOrder);
    await panel.waitFor(({ order }) => order('12345')?.status === 'completed');
  });
});
