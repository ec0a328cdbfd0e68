import type { Page } from '@playwright/test';
import { openForm, openReview } from './faults/support/fill-form.ts';
import { keepUnwritten } from './faults/support/hold-lock.ts';
import { anOrder, connect, send, snapshotOf, stored } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { pressPlaceOrder } from './support/press-place-order.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { name });
const news = (page: Page) => page.getByRole('region', { name: 'Since you last looked' });

test('what was placed and what has finished are lines on the first view, until they were seen', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  expect(await send(page, anOrder())).toEqual({ ok: true });
  let popup = await companion.openPopup();
  await expect(heading(popup, 'Balance')).toBeVisible();
  await expect(news(popup).getByRole('listitem')).toHaveCount(1);
  await expect(news(popup)).toContainText('Placed');
  await expect.poll(() => stored(companion, 'unseen')).toEqual([]);
  await expect(news(popup), 'it stays while it is looked at').toBeVisible();
  await expect.poll(async () => (await snapshotOf(companion)).news).toEqual([]);
  await popup.close();

  popup = await companion.openPopup();
  await expect(popup.getByRole('region', { name: 'Open orders' })).toContainText('monstercat');
  await expect(news(popup)).toHaveCount(0);
  panel.complete(panel.orders()[0]?.id ?? '');
  await popup.getByRole('button', { name: 'Refresh the balance and orders' }).click();
  await expect(news(popup)).toContainText('Completed');
  await expect.poll(async () => (await snapshotOf(companion)).news).toEqual([]);
  await popup.close();
  popup = await companion.openPopup();
  await expect(heading(popup, 'No open orders')).toBeVisible();
  await expect(news(popup)).toHaveCount(0);
});

test('an order that finished while nobody looked is told once', async ({ companion, panel }) => {
  const page = await connect(companion);
  const order = anOrder();
  expect(await send(page, order)).toEqual({ ok: true });
  await send(page, { type: 'markSeen', uuid: order.uuid });
  panel.complete(panel.orders()[0]?.id ?? '');
  await companion.fireAlarm('poll');
  await expect.poll(() => stored(companion, 'unseen')).toEqual([order.uuid]);
  const popup = await companion.openPopup();
  await expect(news(popup)).toContainText('Completed');
});

test('an order that was not placed is asked about on the first view until it was looked at', async ({
  companion,
  panel,
}) => {
  await connect(companion);
  let popup = await openReview(companion, 'monstercat');
  const message = 'Quantity less than minimal 1000';
  panel.misbehave({
    action: 'add',
    status: 200,
    hold: 'answer',
    body: JSON.stringify({ status: 'error', message }),
  });
  await pressPlaceOrder(popup);
  await panel.waitFor(() => panel.adds().length > 0);
  await popup.close();
  panel.release();
  await expect.poll(async () => (await snapshotOf(companion)).placing).toBeNull();
  for (const time of [1, 2]) {
    popup = await companion.openPopup();
    await expect(heading(popup, 'Balance'), `time ${time}`).toBeVisible();
    await expect(popup.getByRole('alert')).toContainText(
      /The order of 100 for monstercat at .* was not placed/,
    );
    await expectAccessible(popup, 'home with an order that was not placed');
  }
  await popup.getByRole('link', { name: 'See what is known' }).click();
  await expect(popup.getByRole('alert')).toContainText(message);
  await expect(popup.getByLabel('Quantity')).toHaveValue('100');
  await popup.getByRole('button', { name: 'Back' }).click();
  await popup.close();
  popup = await companion.openPopup();
  await expect(heading(popup, 'Balance')).toBeVisible();
  await expect(popup.getByRole('alert')).toHaveCount(0);
});

test('what is under way opens on its own view: a form that was begun, an order that is being placed', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  let popup = await openForm(companion, 'monstercat');
  await popup.getByLabel('Quantity').fill('100');
  const tab = await companion.context.newPage();
  await tab.goto('https://www.twitch.tv/monstercat');
  popup = await companion.openPopup(tab);
  await expect(popup.getByLabel('Quantity')).toHaveValue('100');
  await popup.getByRole('button', { name: 'Review order' }).click();
  panel.misbehave({ action: 'add', hold: 'answer' });
  await pressPlaceOrder(popup);
  await panel.waitFor(() => panel.adds().length > 0);
  const letGo = await keepUnwritten(panel, page);
  popup = await companion.openPopup(tab);
  await expect(heading(popup, 'Placing the order')).toBeVisible();
  await letGo();
  await expect(heading(popup, 'Order placed')).toBeVisible();
});
