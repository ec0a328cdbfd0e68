import { documented } from '../../panel/api/refusal.ts';
import { connect } from '../support/by-command.ts';
import { expect, test } from '../support/companion-test.ts';
import { injected } from './support/injected.ts';
import { addFor, expectSoundBooks, orderFor, recordFor } from './support/order-for.ts';
import { replyFaults } from './support/reply-faults.ts';

test('whatever is wrong with the answer to an order, it is sent once and its record says no more than is known', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  for (const [n, { name, fault, served, states }] of replyFaults.entries()) {
    const link = `reply_${n}`;
    panel.misbehave({ action: 'add', ...fault });
    expect(await orderFor(page, link), name).toEqual({ ok: true });
    expect(addFor(panel, link), name).toMatchObject({ fault, ...served });
    injected(name);
    expect(states, name).toContain((await recordFor(page, link)).state);
  }
  await expectSoundBooks(panel, page);
  expect(panel.journal.filter(({ host }) => host !== 'botzverse.com')).toEqual([]);
});

test('a documented refusal is a refusal, except the one that speaks of no order', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  for (const [link, message] of Object.entries(documented)) {
    panel.misbehave({ action: 'add', taking: false, body: JSON.stringify({ status: 'error', message }) });
    expect(await orderFor(page, link)).toEqual({ ok: true });
    expect(addFor(panel, link).replyBody).toContain(message);
    const { state, error } = await recordFor(page, link);
    if (message === documented.order) expect(['rejected', 'unknown', 'ambiguous']).toContain(state);
    else expect({ state, message: error?.message }).toEqual({ state: 'rejected', message });
  }
  injected('placing: each documented error');
  expect(panel.orders()).toEqual([]);
  await expectSoundBooks(panel, page);
});

test('an id is kept to its last digit, and one that another order has is not taken twice', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  panel.settings.orderIds = 'long';
  expect(await orderFor(page, 'long_id')).toEqual({ ok: true });
  const { orderId, replyBody } = addFor(panel, 'long_id');
  expect(BigInt(orderId ?? 0)).toBeGreaterThan(2n ** 53n);
  expect(replyBody).toContain(orderId);
  injected('placing: id beyond 2^53');
  expect(await recordFor(page, 'long_id')).toMatchObject({ state: 'placed', id: orderId });

  const repeated = `{"status":"success","order":${orderId}}`;
  panel.misbehave({ action: 'add', body: repeated, taking: true });
  expect(await orderFor(page, 'same_id')).toEqual({ ok: true });
  const second = addFor(panel, 'same_id');
  expect(second.replyBody).toBe(repeated);
  expect(second.orderId).not.toBe(orderId);
  injected('placing: id that another order has');
  expect(await recordFor(page, 'same_id')).toMatchObject({ state: 'placedIdLost', id: null });
  await expectSoundBooks(panel, page);
});
