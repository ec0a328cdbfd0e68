import type { Companion } from './browser/companion.ts';
import { anOrder, connect, send, stored, storedOrders } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';
import { test as onProfile } from './support/on-profile.ts';
import { haveCompleted, sendEarlier } from './support/own-record.ts';
import { openAllowed, shownNotifications, watchNotifications } from './support/shown-notifications.ts';

const hour = 3_600_000;

/** The saved threshold: any look of the worker's goes by it. */
const slowTimes = async (companion: Companion) =>
  ((await stored(companion, 'settings')) as { slowTimes?: number } | undefined)?.slowTimes;
const refresh = { type: 'refresh', ifOlderThanSeconds: 0 } as const;

test('what was delivered when is kept with the order, and drawn on its page, in the list and in the popup', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  const placed = anOrder({ quantity: 100 });
  expect(await send(page, placed)).toEqual({ ok: true });
  await send(page, { type: 'markSeen', uuid: placed.uuid });
  const [{ id } = { id: '' }] = panel.orders();
  for (const remains of [90, 40, 55]) {
    panel.advance(id, { status: 'Processing', remains });
    expect(await send(page, refresh)).toEqual({ ok: true });
  }
  // A look that finds the same again writes nothing.
  const [before] = await storedOrders(page);
  await send(page, refresh);
  const [order] = await storedOrders(page);
  expect(order).toEqual(before);
  // A count that was put right is kept as it was told.
  expect(order?.samples?.map(([, delivered]) => delivered).slice(-3)).toEqual([10, 60, 45]);
  const times = order?.samples?.map(([at]) => at) ?? [];
  expect(times).toEqual(times.toSorted((a, b) => a - b));

  const orders = await companion.openOptions(`#orders/${placed.uuid}`);
  await expect(orders.getByRole('img', { name: /^Delivered over time: 0 at .*, 45 at / })).toBeVisible();
  await expect(orders.locator('table .curve path')).toHaveAttribute('d', /^M0 20H.*H100$/);
  const popup = await companion.openPopup();
  await expect(popup.locator('.orders .curve path')).toHaveAttribute('d', /^M0 20H.*H100$/);
});

onProfile(
  'how long an order takes is foretold by own orders alone, and a slow one is marked and told',
  async ({ profile, panel }) => {
    const companion = await openAllowed(profile);
    const page = await connect(companion);
    const placed = anOrder({ quantity: 100 });
    await send(page, placed);
    await send(page, { type: 'markSeen', uuid: placed.uuid });
    panel.advance(panel.orders()[0]?.id ?? '', { status: 'Processing', remains: 90 });
    await haveCompleted(page, [2, 5]);
    await send(page, refresh);
    const orders = await companion.openOptions(`#orders/${placed.uuid}`);
    await expect(orders.getByRole('heading', { name: /^Order / })).toBeVisible();
    // Two completed orders say nothing.
    await expect(orders.getByText(/usually/)).toHaveCount(0);

    await haveCompleted(page, [3]);
    const detail = orders.getByRole('complementary', { name: /^Order / });
    await expect(
      detail.getByText(/to 5 h 30 min left · usually .* to 5 h 30 min, by 3 of your orders/),
    ).toBeVisible();
    await expect(orders.getByRole('row', { name: /1–6 h left/ })).toBeVisible();
    const popup = await companion.openPopup();
    await expect(popup.getByText('Running, 1–6 h left')).toBeVisible();

    const alerts = await companion.openOptions('#alerts');
    await alerts.getByRole('switch', { name: 'An order is slower than usual' }).focus();
    await alerts.keyboard.press('Space');
    await expect(alerts.getByText('Saved').last()).toBeVisible();
    await send(page, refresh);
    await watchNotifications(companion);
    await alerts.getByLabel('Marked as slow after').selectOption({ label: '5 × the median time' });
    await expect.poll(() => slowTimes(companion)).toBe(5);
    await sendEarlier(page, placed.uuid, 7 * hour);
    await send(page, refresh);
    await expect(detail.getByText('longer than usual so far', { exact: false })).toBeVisible();
    expect(await shownNotifications(companion)).toEqual([]);
    await alerts.getByLabel('Marked as slow after').selectOption({ label: '2 × the median time' });
    await expect(detail.getByText('slower than usual', { exact: false })).toBeVisible();
    // Another threshold is no news: the order was as slow before.
    expect(await shownNotifications(companion)).toEqual([]);
    await expect((await companion.openPopup()).getByText('Running, slower than usual')).toBeVisible();

    const second = anOrder({ quantity: 150, confirmed: ['orderedMinutesAgo'] });
    await send(page, second);
    const id = panel.orders().at(-1)?.id ?? '';
    panel.advance(id, { status: 'Processing', remains: 90 });
    await send(page, refresh);
    await sendEarlier(page, second.uuid, 9 * hour);
    await send(page, refresh);
    await expect
      .poll(() => shownNotifications(companion))
      .toMatchObject([{ title: `Order ${id}: slower than usual` }]);
    await send(page, refresh);
    expect(await shownNotifications(companion)).toHaveLength(1);
  },
);
