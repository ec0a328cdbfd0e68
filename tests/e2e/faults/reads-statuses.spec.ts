import { connect, send, storedOrders } from '../support/by-command.ts';
import { expect, test } from '../support/companion-test.ts';
import { askWrongly } from './support/ask-panel.ts';
import { injected } from './support/injected.ts';
import { moveClock } from './support/move-clock.ts';
import { addFor, expectSoundBooks, orderFor, recordFor } from './support/order-for.ts';

test('a status for orders that were not asked for changes none, and makes none', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  await orderFor(page, 'finished');
  const finished = addFor(panel, 'finished').orderId ?? '';
  panel.complete(finished);
  await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
  const before = await recordFor(page, 'finished');
  expect(before).toMatchObject({ report: { word: 'completed' } });
  await orderFor(page, 'asked');
  const asked = addFor(panel, 'asked').orderId ?? '';

  const body = JSON.stringify({
    [asked]: { status: 'processing', charge: '0.05', remains: 60 },
    [finished]: { status: 'processing', charge: '9.99', remains: 100 },
    '99999': { status: 'processing', charge: '7.77', remains: 1 },
  });
  const { entry, outcome } = await askWrongly({ page, panel }, 'status', { body });
  expect(entry.fields).toMatchObject({ order: Number(asked) });
  expect(entry.replyBody).toBe(body);
  injected('reads: status for ids not asked');
  expect(outcome).toEqual({ ok: true });
  expect(await recordFor(page, 'finished')).toEqual(before);
  expect(await recordFor(page, 'asked')).toMatchObject({ report: { word: 'processing', remains: 60 } });
  expect(await storedOrders(page)).toHaveLength(2);
  expect((await companion.badge()).text).toBe('1');
  await expectSoundBooks(panel, page);
});

test('an order that was over and is processed again a day later is open again', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  await orderFor(page, 'repaired');
  const { orderId = '' } = addFor(panel, 'repaired');
  panel.advance(orderId, { status: 'fail' });
  await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
  expect((await companion.badge()).text).toBe('');

  panel.advance(orderId, { status: 'processing', remains: 70 });
  await moveClock(companion, 25 * 3_600_000);
  await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
  expect(panel.requests('status').at(-1)?.replyBody).toContain('"status":"processing"');
  injected('reads: final order back to processing');
  expect(await recordFor(page, 'repaired')).toMatchObject({
    state: 'placed',
    open: 1,
    report: { word: 'processing', remains: 70 },
  });
  expect((await companion.badge()).text).toBe('1');
  expect(panel.adds()).toHaveLength(1);
  await expectSoundBooks(panel, page);
});

test('an order that the panel no longer knows keeps what was charged, and is looked at again a day later', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  await orderFor(page, 'known');
  const { orderId: id = '' } = addFor(panel, 'known');
  panel.advance(id, { status: 'processing', remains: 80 });
  await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
  const body = '{"status":"error","message":"Order not found"}';
  const { entry, outcome } = await askWrongly({ page, panel }, 'status', { body });
  expect(entry.replyBody).toBe(body);
  injected('reads: "Order not found" for a known id');
  expect(outcome).toEqual({ ok: true });
  const charge = '0.05';
  expect(await recordFor(page, 'known')).toMatchObject({ state: 'placed', id, report: { charge } });

  await moveClock(companion, 25 * 3_600_000);
  await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
  const report = { word: 'processing', remains: 80, charge };
  expect(await recordFor(page, 'known')).toMatchObject({ state: 'placed', id, open: 1, report });
  expect((await companion.badge()).text).toBe('1');
  expect(panel.adds()).toHaveLength(1);
  await expectSoundBooks(panel, page);
});
