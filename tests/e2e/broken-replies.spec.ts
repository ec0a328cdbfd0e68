import replies from '../cases/api-replies.json' with { type: 'json' };
import { anOrder, connect, send, stored, storedOrders } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';

/** The collected replies of one action, and those that any action may get, as the panel would send them. */
const repliesTo = (action: string) =>
  replies
    .filter((reply) => reply.http > 0 && (reply.action === action || reply.action === 'any'))
    .map(({ http, body }) => ({
      status: http,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }));

// Read over and over, and not looked at: no more of them than there have to be.
test.use({ panelOptions: { services: 30 } });

test('whatever the panel answers to a read, what was known stays, and nothing is uncaught', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  await send(page, anOrder());
  for (const reply of repliesTo('balance')) {
    panel.misbehave({ action: 'balance', ...reply });
    await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
    panel.behave();
  }
  for (const reply of [...repliesTo('status'), ...repliesTo('status_multi')]) {
    panel.misbehave({ action: 'status', ...reply });
    await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
    panel.behave();
  }
  for (const reply of repliesTo('services')) {
    panel.misbehave({ action: 'services', ...reply });
    await send(page, { type: 'readServices', isForced: true });
    panel.behave();
  }
  expect(await send(page, { type: 'refresh', ifOlderThanSeconds: 0 })).toEqual({ ok: true });
  expect(await stored(companion, 'snapshot')).toMatchObject({ balance: { amount: '128.35' }, problem: null });
  expect((await storedOrders(page)).map(({ id }) => id)).toEqual(['12345']);
});

test('whatever the panel answers to an order, it was sent once and its record is there', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  const answers = repliesTo('add');
  for (const [n, reply] of answers.entries()) {
    const link = `channel_${n}`;
    await send(page, { type: 'declareChannel', channel: { platform: 'twitch', name: link } });
    panel.misbehave({ action: 'add', ...reply });
    await send(page, anOrder({ link, channel: { platform: 'twitch', name: link } }));
    expect(panel.adds().filter(({ fields }) => fields?.['link'] === link)).toHaveLength(1);
    panel.behave();
  }
  const orders = await storedOrders(page);
  expect(orders).toHaveLength(answers.length);
  const states = new Set(orders.map(({ state }) => state));
  expect(states.has('sending') || states.has('intent') || states.has('notSent')).toBe(false);
});
