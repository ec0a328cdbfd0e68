import { demoKey } from '../../panel/demo.ts';
import { connect, send, storedOrders } from '../support/by-command.ts';
import { expect, test } from '../support/companion-test.ts';
import { pressPlaceOrder } from '../support/press-place-order.ts';
import { openForm, openReview } from './support/fill-form.ts';
import { injected } from './support/injected.ts';
import { addFor, addsFor, expectSoundBooks, orderFor, recordFor } from './support/order-for.ts';
import { orderCutFor } from './support/order-for.ts';

const offerChanges = [
  {
    name: 'placing: price changed since shown',
    change: { rate: '0.60' },
    shows: '"rate":0.60',
    error: 'offerChanged',
  },
  {
    name: 'placing: limits changed since shown',
    change: { min: '200' },
    shows: '"min":200',
    error: 'offerChanged',
  },
  {
    name: 'placing: service renamed since shown',
    change: { name: 'Kick Chat Bots [no refund]' },
    shows: '"name":"Kick Chat Bots [no refund]"',
    error: 'offerChanged',
  },
] as const;

test('an offer that is not the one that was shown is not ordered', async ({ companion, panel }) => {
  const page = await connect(companion);
  const before = panel.services.get('2114');
  for (const [n, { name, change, shows, error }] of offerChanges.entries()) {
    panel.services.change('2114', change);
    expect(await send(page, { type: 'readServices', isForced: true })).toEqual({ ok: true });
    expect(panel.requests('services').at(-1)?.replyBody?.includes(shows), name).toBe(true);
    injected(name);
    expect(await orderFor(page, `offer_${n}`), name).toMatchObject({ ok: false, error });
    expect(await storedOrders(page), name).toEqual([]);
    panel.services.change('2114', { ...before });
  }

  await send(page, { type: 'readServices', isForced: true });

  // The list was read a moment ago, and the panel knows better; then it is read again.
  panel.services.remove('2114');
  expect(await orderFor(page, 'gone')).toEqual({ ok: true });
  expect(addFor(panel, 'gone').replyBody).toContain('Invalid service');
  injected('placing: service gone since shown');
  expect(await recordFor(page, 'gone')).toMatchObject({ state: 'rejected', error: { name: 'serviceGone' } });
  await send(page, { type: 'readServices', isForced: true });
  expect(await orderFor(page, 'still_gone')).toMatchObject({ ok: false, error: 'serviceGone' });
  expect(panel.adds()).toHaveLength(1);
  expect(panel.orders()).toEqual([]);
  await expectSoundBooks(panel, page);
});

test('a service that is renamed while its review is open is not ordered, and both names are said', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  const shown = panel.services.get('2114')?.name ?? '';
  const popup = await openReview(companion, 'monstercat');
  await expect(popup.getByText('with the same name, rate and limits')).toBeVisible();
  panel.services.change('2114', { name: 'Kick Chat Bots [no refund]', category: 'Kick chat' });
  await send(page, { type: 'readServices', isForced: true });

  await popup.getByRole('button', { name: 'Place order' }).click();
  const notice = popup.getByRole('alert').filter({ hasText: 'Botzverse changed this service' });
  await expect(notice).toContainText(`The name was ${shown} and is now Kick Chat Bots [no refund].`);
  await expect(notice).toContainText('The category was Twitch live viewers and is now Kick chat.');
  expect(panel.adds()).toEqual([]);

  // The order is for what is shown now: the change was read.
  await pressPlaceOrder(popup);
  await expect(popup.getByRole('heading', { name: 'Order placed' })).toBeVisible();
  await expect(popup.getByRole('main')).toContainText('Kick Chat Bots [no refund]');
  addFor(panel, 'monstercat');
});

test('a service that is renamed between form and review is shown with both names', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  const popup = await openForm(companion, 'monstercat');
  await popup.getByLabel('Quantity').fill('100');
  panel.services.change('2114', { name: 'Kick Chat Bots [no refund]' });
  await send(page, { type: 'readServices', isForced: true });
  await popup.getByRole('button', { name: 'Review order' }).click();
  await expect(popup.getByText(/Service checked .*, but it changed/)).toBeVisible();
  await expect(popup.getByRole('alert')).toContainText('is now Kick Chat Bots [no refund].');
  expect(panel.adds()).toEqual([]);
});

const elsewhere = [
  { name: 'placing: balance spent elsewhere at the same time', amount: '-1.00' },
  { name: 'placing: balance refunded elsewhere at the same time', amount: '0.05' },
] as const;

for (const { name, amount } of elsewhere) {
  test(`${name}: what became of the order is not read into it`, async ({ companion, panel }) => {
    const page = await connect(companion);
    // From this one the extension learns the unit of the rate, and that the account is charged at once.
    expect(await orderFor(page, 'first')).toEqual({ ok: true });
    await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });

    panel.misbehave({ action: 'add', drop: 'afterTaking', hold: 'answer' });
    const placing = orderCutFor(companion, page, 'meanwhile');
    await panel.waitFor(() => addsFor(panel, 'meanwhile')[0]?.orderId !== undefined);
    // Before the worker's own look at the balance.
    panel.accounts.adjust(demoKey, amount);
    panel.release();
    await placing;
    expect(addFor(panel, 'meanwhile').outcome).toBe('dropped');
    await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
    const moved = panel.books().accounts.get(demoKey)?.entries.at(-1);
    expect(moved).toMatchObject({ kind: 'adjustment' });
    const seen = String(panel.requests('balance').at(-1)?.replyBody);
    expect(seen).toContain(String(moved?.balance));
    injected(name);
    expect(['unknown', 'ambiguous']).toContain((await recordFor(page, 'meanwhile')).state);
    await expectSoundBooks(panel, page);
  });
}

test('placing: charge twice what was expected: both amounts are on the record', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  await send(page, { type: 'setRateUnit', unit: 'perThousand' });
  panel.misbehave({ action: 'add', chargeTimes: 2 });
  expect(await orderFor(page, 'dear')).toEqual({ ok: true });
  const { orderId = '', charged } = addFor(panel, 'dear');
  expect(charged).toBe('0.10');
  injected('placing: charge twice what was expected');
  await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
  expect(await recordFor(page, 'dear')).toMatchObject({
    state: 'placed',
    id: orderId,
    quoted: '0.05',
    report: { charge: '0.10' },
  });
  await expectSoundBooks(panel, page);

  const options = await companion.openOptions('#orders');
  await expect(options.getByRole('grid')).toContainText('$0.10');
});
