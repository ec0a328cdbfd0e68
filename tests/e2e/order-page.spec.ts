import { anOrder, connect, send, storedOrders } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';
import { placeCut } from './support/cut-order.ts';

test('an order of before is noted, and repeated in a form that sends nothing by itself', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  const placed = anOrder({ quantity: 250, interval: '60' });
  expect(await send(page, placed)).toEqual({ ok: true });
  await send(page, { type: 'markSeen', uuid: placed.uuid });
  const [{ id } = { id: '' }] = panel.orders();
  panel.advance(id, { status: 'Processing', remains: 90 });
  await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
  const orders = await companion.openOptions(`#orders/${placed.uuid}`);
  await expect(orders.getByRole('listitem').filter({ hasText: '90 remain' })).toBeVisible();

  await orders.getByRole('button', { name: 'Add note' }).click();
  await orders.getByLabel('Note').fill('For the launch <b>');
  await orders.getByRole('button', { name: 'Save note' }).click();
  await expect(orders.getByText('For the launch <b>')).toBeVisible();
  expect((await storedOrders(orders))[0]?.note).toBe('For the launch <b>');

  await orders.getByRole('button', { name: 'Repeat' }).click();
  const popup = orders.frameLocator('iframe');
  await expect(popup.getByRole('heading', { name: 'New order' })).toBeVisible();
  await expect(popup.getByLabel('Quantity')).toHaveValue('250');
  await expect(popup.getByLabel('Interval')).toHaveValue('60');
  await expect(popup.getByRole('combobox', { name: 'Service' })).toHaveValue(/60 min/);
  expect(panel.adds()).toHaveLength(1);
});

test('an id that was attached can be put right, once the panel knows the other', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  panel.misbehave({ action: 'add', drop: 'afterTaking' });
  const lost = anOrder();
  await placeCut(companion, page, lost);
  const other = anOrder({ service: '2117' });
  panel.misbehave({ action: 'add', drop: 'afterTaking' });
  await placeCut(companion, page, other);
  const [first, second] = panel.orders();
  await send(page, { type: 'attachOrderId', uuid: lost.uuid, id: second?.id ?? '' });
  const orders = await companion.openOptions(`#orders/${lost.uuid}`);
  await orders.getByRole('button', { name: 'Correct the id' }).click();
  await orders.getByLabel('Order id').fill(first?.id ?? '');
  await orders.getByRole('button', { name: 'Attach', exact: false }).click();
  await expect(orders.getByRole('heading', { name: `Order ${first?.id}` })).toBeVisible();
});
