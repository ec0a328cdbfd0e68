import { demoKey } from '../../panel/demo.ts';
import { connect, send, stored, storedOrders } from '../support/by-command.ts';
import { storedServices } from '../support/by-command.ts';
import { expect, test } from '../support/companion-test.ts';
import { actions, askWrongly } from './support/ask-panel.ts';
import { injected } from './support/injected.ts';
import { expectSoundBooks, orderFor, recordFor } from './support/order-for.ts';

test('a key that the panel repeats is nowhere to be seen afterwards', async ({ companion, panel }) => {
  const page = await connect(companion);
  await orderFor(page, 'open_order');
  const body = JSON.stringify({ status: 'error', message: `No user with key ${demoKey} may do this` });
  for (const action of actions) {
    const { entry } = await askWrongly({ page, panel }, action, { body });
    expect(entry.replyBody).toContain(demoKey);
    injected('reads: server echoes the key in an error');
  }
  const orders = await storedOrders(page);
  expect(orders.map(({ error }) => error?.message).join()).toContain('No user with key');
  expect(JSON.stringify([await stored(companion, 'snapshot'), orders])).not.toContain(demoKey);
  const options = await companion.openOptions('#orders');
  await expect(options.getByRole('grid')).toBeVisible();
  expect(await options.content()).not.toContain(demoKey);
  await expectSoundBooks(panel, page);
});

test('a key that the panel repeats in another spelling is stored nowhere, and is the id of nothing', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  const escaped = Array.from(demoKey, (char) => `\\u00${char.charCodeAt(0).toString(16)}`).join('');
  const spellings = [escaped, demoKey.toUpperCase(), btoa(demoKey), demoKey.replaceAll('-', '%2D')];
  const rows = spellings.map(
    (spelling, n) =>
      `{"service":${n + 1},"name":"Views ${spelling}","category":"${spelling}","type":"Default","rate":1}`,
  );
  const ids = spellings.map((spelling) => `{"service":"${spelling}","name":"An id","rate":1}`);
  const { entry, outcome } = await askWrongly({ page, panel }, 'services', {
    body: (natural) => natural.replace('[', `[${[...rows, ...ids].join()},`),
  });
  expect(entry.replyBody).toContain(escaped);
  expect(outcome).toEqual({ ok: true });
  const services = await storedServices(page);
  expect(services.slice(0, 4).map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
  expect(services.filter(({ name }) => name === 'An id')).toEqual([]);
  await send(page, { type: 'readServices', isForced: true });

  for (const [n, spelling] of spellings.entries()) {
    const body = `{"status":"success","order":"${spelling}"}`;
    panel.misbehave({ action: 'add', status: 200, body, taking: true });
    expect(await orderFor(page, `spelt_${n}`, { confirmed: ['orderUnsettled'] })).toEqual({ ok: true });
    const record = await recordFor(page, `spelt_${n}`);
    expect(record).toMatchObject({ state: 'placedIdLost', id: null, offeredId: null });
    injected('reads: server echoes the key in another spelling');
    const attaching = { type: 'attachOrderId', uuid: record.uuid, id: demoKey.toUpperCase() } as const;
    expect(await send(page, attaching)).toMatchObject({ error: 'textHoldsKey' });
  }
  const kept = JSON.stringify([services, await storedOrders(page), await stored(companion, 'snapshot')]);
  for (const spelling of [demoKey, ...spellings.slice(1)]) expect(kept).not.toContain(spelling);
  await expectSoundBooks(panel, page);
});

test('a key that is blocked stops orders and alarms until the panel accepts it again', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  await orderFor(page, 'before');
  panel.accounts.change(demoKey, { active: false });
  expect(await send(page, { type: 'refresh', ifOlderThanSeconds: 0 })).toMatchObject({
    error: 'keyRejected',
  });
  expect(panel.requests().at(-1)?.replyBody).toContain('Invalid API key');
  injected('reads: key blocked mid-session');

  expect(await orderFor(page, 'during')).toMatchObject({ ok: false, error: 'keyRejected' });
  expect(await recordFor(page, 'during')).toMatchObject({ state: 'notSent' });
  expect((await companion.badge()).text).toBe('1!');
  await expect(companion.fireAlarm('poll')).rejects.toThrow('No alarm');

  panel.accounts.change(demoKey, { active: true });
  expect(await send(page, { type: 'refresh', ifOlderThanSeconds: 0 })).toEqual({ ok: true });
  await companion.fireAlarm('poll');
  expect(await companion.badge()).toMatchObject({ text: '1' });
  expect(panel.adds()).toHaveLength(1);
  await expectSoundBooks(panel, page);
});
