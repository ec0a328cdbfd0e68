import type { Page } from '@playwright/test';
import { openReview } from './faults/support/fill-form.ts';
import { keepUnwritten } from './faults/support/hold-lock.ts';
import { addFor } from './faults/support/order-for.ts';
import { connect, rewriteOrders, send, storedOrders } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { pressPlaceOrder } from './support/press-place-order.ts';

/** No word on the screen is surer than what is known at that moment. */
const heading = (page: Page, name: string) => page.getByRole('heading', { name });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const minute = 60_000;

/** As if the stored list had been read two minutes earlier. */
const ageCatalogue = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const opening = indexedDB.open('catalogue');
    await new Promise((done) => opening.addEventListener('success', done));
    const lists = opening.result.transaction('lists', 'readwrite').objectStore('lists');
    const reading = lists.getAll();
    await new Promise((done) => reading.addEventListener('success', done));
    for (const list of reading.result as { readAt: number }[]) {
      lists.put({ ...list, readAt: list.readAt - 120_000 });
    }
    opening.result.close();
  });

test('the review ticks what was read for it, and says the age of what was not', async ({
  companion,
  panel,
}) => {
  await connect(companion);
  const popup = await openReview(companion, 'monstercat');
  await expect(popup.getByText(/Service checked .*, with the same name, rate and limits/)).toBeVisible();

  await popup.clock.setFixedTime(Date.now() + 9 * minute);
  await expect(popup.getByText('as of 9 min ago; they may have changed since')).toBeVisible();
  await expect(popup.getByText('with the same name, rate and limits')).toBeHidden();
  await expectAccessible(popup, 'the review over an older list');

  // Ten times dearer by the time of the press: the list was read again, so that it is found.
  await popup.clock.setFixedTime(Date.now());
  panel.services.change('2114', { rate: '5.00' });
  await ageCatalogue(popup);
  await button(popup, 'Place order').click();
  await expect(popup.getByRole('alert')).toContainText('5.00');
  expect(panel.adds()).toEqual([]);
});

test('a popup that is opened while an order is on its way shows it, and offers no other press', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  const popup = await openReview(companion, 'monstercat');
  panel.misbehave({ action: 'add', hold: 'answer' });
  await pressPlaceOrder(popup);
  await panel.waitFor((now) => now.requests('add').length === 1);
  const letGo = await keepUnwritten(panel, page);
  await popup.close();

  const again = await companion.openPopup();
  await expect(heading(again, 'Placing the order')).toBeVisible();
  await expect(again.getByText('The order was sent.')).toBeVisible();
  await expect(button(again, 'Place order')).toHaveCount(0);
  await letGo();
  await expect(heading(again, 'Order placed')).toBeVisible();
  expect(addFor(panel, 'monstercat').outcome).toBe('replied');
});

test('an unknown order says both prices, and which one the fall of the balance fits', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  const popup = await openReview(companion, 'monstercat');
  panel.misbehave({ action: 'add', drop: 'afterTaking' });
  await pressPlaceOrder(popup);
  await expect(heading(popup, 'Order not confirmed')).toBeVisible();
  await expect(popup.getByText(/estimate \$0\.05 or \$50\.00/)).toBeVisible();
  await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
  await expect(popup.getByText(/The balance is checked again at about/)).toBeVisible();
  await expect(popup.getByText('what this costs if the rate is per 1,000: $0.05')).toBeVisible();
  await expectAccessible(popup, 'an unknown order with both prices');
});

test('an order that went without a guard says that nothing kept the browser from sending it twice', async ({
  companion,
}) => {
  const page = await connect(companion);
  const popup = await openReview(companion, 'monstercat');
  await pressPlaceOrder(popup);
  await expect(heading(popup, 'Order placed')).toBeVisible();
  await popup.close();
  await rewriteOrders(page, { guard: 'none' });
  const [order] = await storedOrders(page);
  const options = await companion.openOptions(`#orders/${order?.uuid}`);
  await expect(options.getByText(/^Nothing kept the browser from sending this order twice\./)).toBeVisible();
  await expect(heading(options, 'Charged twice, we believe')).toHaveCount(0);
  await expectAccessible(options, 'an order that went without a guard');
});
