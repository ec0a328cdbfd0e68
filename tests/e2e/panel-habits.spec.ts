import { refusalWords } from '../proofs/habits.ts';
import { anOrder, connect, send, stored, storedOrders } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';

test('a refusal that every read gets is shown in its words, and the panel is left alone', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  const order = anOrder();
  await send(page, order);
  await send(page, { type: 'markSeen', uuid: order.uuid });
  panel.settings.readRefusal = refusalWords;
  await companion.fireAlarm('poll');
  await expect.poll(async () => (await companion.badge()).text).toBe('1!');
  const asked = panel.requests().length;
  expect((await companion.badge()).title).toContain(`“${refusalWords}”`);

  const popup = await companion.openPopup();
  await expect(popup.getByRole('alert')).toContainText(refusalWords);
  const options = await companion.openOptions('#account');
  await expect(options.getByText(refusalWords)).toBeVisible();
  for (let n = 0; n < 5; n += 1) await companion.fireAlarm('poll');
  await send(page, { type: 'refresh', ifOlderThanSeconds: 1 });
  expect(panel.requests()).toHaveLength(asked);

  panel.settings.readRefusal = null;
  expect(await send(page, { type: 'refresh', ifOlderThanSeconds: 0 })).toEqual({ ok: true });
  expect(await companion.badge()).toMatchObject({ text: '1', title: '1 open order' });
});

test('a panel that takes one id a call tells of each order by itself', async ({ companion, panel }) => {
  const page = await connect(companion);
  panel.settings.oneIdPerStatus = true;
  for (const n of [1, 2, 3]) {
    const link = `channel_${n}`;
    const channel = { platform: 'twitch', name: link } as const;
    await send(page, { type: 'declareChannel', channel });
    await send(page, anOrder({ link, channel, uuid: crypto.randomUUID() }));
  }
  for (const [n, { id }] of panel.orders().entries())
    panel.advance(id, { status: 'processing', remains: 10 + n });
  expect(await send(page, { type: 'refresh', ifOlderThanSeconds: 0 })).toEqual({ ok: true });
  const reported = (await storedOrders(page)).map(({ id, report }) => [id, report?.remains]);
  expect(reported.toSorted()).toEqual([
    ['12345', 10],
    ['12346', 11],
    ['12347', 12],
  ]);
});

test('a supplier’s “Invalid API key” refuses the order and nothing else', async ({ companion, panel }) => {
  const page = await connect(companion);
  panel.settings.supplierError = { words: 'Invalid API key', isTaken: false };
  await send(page, anOrder());
  expect(await storedOrders(page)).toMatchObject([
    { state: 'rejected', error: { name: 'supplierRefused', message: 'Invalid API key' } },
  ]);
  expect(await stored(companion, 'snapshot')).toMatchObject({ problem: null });
  expect(await send(page, { type: 'refresh', ifOlderThanSeconds: 0 })).toEqual({ ok: true });
});
