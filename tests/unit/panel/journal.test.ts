import { describe, expect, test } from 'vitest';
import { demoKey } from '../../panel/demo.ts';
import { call, goodOrder, keepAliveAgent, send } from './panel-client.ts';
import { runPanel } from './running-panel.ts';

test('a request is journalled whole', async () => {
  const panel = await runPanel({ clock: () => 77 });
  await call(panel, goodOrder);
  const body = JSON.stringify({ key: demoKey, ...goodOrder });
  expect(panel.journal).toEqual([
    {
      n: 1,
      at: 77,
      protocol: 'http/1.1',
      reusedSocket: false,
      method: 'POST',
      path: '/api/v1',
      isApi: true,
      host: 'botzverse.com',
      contentType: 'application/json',
      headers: {
        connection: 'close',
        'content-type': 'application/json',
        'content-length': String(body.length),
      },
      rawBody: body,
      fields: { key: demoKey, ...goodOrder },
      action: 'add',
      outcome: 'replied',
      replyStatus: 200,
      replyBody: '{"status":"success","order":12345}',
      orderId: '12345',
      charged: '0.25',
    },
  ]);
});

test('requests are found by action, pages not among them', async () => {
  const panel = await runPanel();
  await send(panel, keepAliveAgent(), { method: 'GET', path: '/' });
  await call(panel, { action: 'balance' });
  await call(panel, goodOrder);
  await call(panel, { action: 'nonsense' });
  expect(panel.journal.map((entry) => entry.n)).toEqual([1, 2, 3, 4]);
  expect(panel.requests().map((entry) => entry.action)).toEqual(['balance', 'add', 'nonsense']);
  expect(panel.requests('balance').map((entry) => entry.n)).toEqual([2]);
  expect(panel.adds().map((entry) => entry.n)).toEqual([3]);
});

describe('waiting', () => {
  test('ends at once for what is so already', async () => {
    await (await runPanel()).waitFor(({ journal }) => journal.length === 0);
  });

  test('ends with the change that makes it so', async () => {
    const panel = await runPanel();
    const waits = Promise.all([
      panel.waitFor(({ adds }) => adds()[0]?.outcome === 'replied'),
      panel.waitFor(({ order }) => order('12345')?.status === 'completed'),
      panel.waitFor(({ accounts }) => accounts.get(demoKey)?.balance === '0.00'),
      panel.waitFor(({ services }) => services.get('2114') === undefined),
    ]);
    await call(panel, goodOrder);
    panel.complete('12345');
    panel.accounts.setBalance(demoKey, '0');
    panel.services.remove('2114');
    await waits;
  });

  test('fails in time, naming what it waited for', async () => {
    const panel = await runPanel();
    await expect(panel.waitFor(({ journal }) => journal.length === 9, 10)).rejects.toThrow(
      'Not within 10 ms: ({ journal }) => journal.length === 9',
    );
  });

  test('fails with the error of its own question', async () => {
    const panel = await runPanel();
    const wait = panel.waitFor(({ journal }) => {
      if (journal.length > 0) throw new Error('odd');
      return false;
    });
    await Promise.all([call(panel, goodOrder), expect(wait).rejects.toThrow('odd')]);
  });

  test('fails when the panel is closed', async () => {
    const panel = await runPanel();
    const wait = panel.waitFor(() => false);
    await Promise.all([panel.close(), expect(wait).rejects.toThrow('The panel was closed')]);
  });
});
