import { setTimeout } from 'node:timers/promises';
import type { Locator, Page } from '@playwright/test';
import { openForm, openReview } from './faults/support/fill-form.ts';
import { recordFor } from './faults/support/order-for.ts';
import { connect, send, stored } from './support/by-command.ts';
import { test } from './support/companion-test.ts';
import { expect } from './support/companion-test.ts';
import { pressPlaceOrder, readyToPlace } from './support/press-place-order.ts';

/** Presses where a button is, and goes on there when something else has come in its place, which nobody reads. */
async function keepClicking(button: Locator, next: Locator): Promise<void> {
  await expect(button).toHaveAttribute('aria-disabled', 'false');
  const box = await button.boundingBox();
  if (box === null) throw new Error('The button is not on the screen.');
  const { mouse } = button.page();
  await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  let left = Infinity;
  const shown = next.waitFor().then(() => (left = 40));
  const presses: Promise<void>[] = [];
  // Sent at a finger's pace, whether or not the browser has answered the one before: on a busy machine that would be a
  // pause, after which a press is meant.
  for (; left > 0; left -= 1) {
    presses.push(mouse.down(), mouse.up());
    await setTimeout(60);
  }
  await Promise.all([shown, ...presses]);
}

/** Presses what fits the selector at the moment at which it appears. */
const pressAtOnce = (page: Page, selector: string): Promise<void> =>
  page.evaluate((fitting) => {
    new MutationObserver(() => document.querySelector<HTMLElement>(fitting)?.click()).observe(document.body, {
      childList: true,
      subtree: true,
    });
  }, selector);

const heading = (page: Page, name: string) => page.getByRole('heading', { name });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('who goes on clicking after “Place order” closes nothing before it could be read', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  const popup = await openReview(companion, 'monstercat');
  await keepClicking(await readyToPlace(popup), heading(popup, 'Order placed'));
  await expect(heading(popup, 'Order placed')).toBeVisible();
  await button(popup, 'Done').click();
  await expect(heading(popup, 'Order placed')).toBeHidden();
  expect(panel.adds()).toHaveLength(1);
  expect(await recordFor(page, 'monstercat')).toMatchObject({ state: 'placed' });
});

test('an order of which nothing is known is neither dismissed nor ordered again by a stray click', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  const popup = await openReview(companion, 'monstercat');
  panel.misbehave({ action: 'add', drop: 'afterTaking' });
  await keepClicking(await readyToPlace(popup), heading(popup, 'Order not confirmed'));
  await expect(heading(popup, 'Order not confirmed')).toBeVisible();
  // The buttons change their places when one of them is pressed.
  await keepClicking(button(popup, 'Attach order id'), popup.getByLabel('Order id'));
  await expect(popup.getByLabel('Order id')).toBeVisible();
  await expect(heading(popup, 'Order not confirmed')).toBeVisible();
  const record = await recordFor(page, 'monstercat');
  // The look after five seconds may have settled it meanwhile.
  expect(['unknown', 'placedIdLost']).toContain(record.state);
  expect(record.isSeen).toBe(false);
  await button(popup, 'Dismiss').click();
  await expect.poll(async () => (await recordFor(page, 'monstercat')).state).toBe('dismissed');
  expect(panel.adds()).toHaveLength(1);
});

test('a double click on “Review order” does not say whose channel it is', async ({ companion, panel }) => {
  await (await connect(companion)).close();
  const popup = await openForm(companion, 'ninja');
  await popup.getByLabel('Quantity').fill('100');
  const mine = button(popup, 'I own or manage this channel');
  await keepClicking(button(popup, 'Review order'), mine);
  await expect(mine).toBeVisible();
  expect(await stored(companion, 'myChannels')).toHaveLength(1);
  await mine.click();
  await expect(heading(popup, 'Review order')).toBeVisible();
  expect(panel.adds()).toEqual([]);
});

test('an order that was refused is not counted as seen by a stray click', async ({ companion, panel }) => {
  const page = await connect(companion);
  const popup = await openReview(companion, 'monstercat');
  panel.misbehave({
    action: 'add',
    status: 200,
    body: JSON.stringify({ status: 'error', message: 'Quantity less than minimal 1000' }),
  });
  await pressAtOnce(popup, 'button[form=order], header button.icon');
  await pressPlaceOrder(popup);
  await expect(popup.getByRole('alert')).toContainText('Quantity less than minimal 1000');
  await expect(button(popup, 'Review order')).toHaveAttribute('aria-disabled', 'false');
  expect((await recordFor(page, 'monstercat')).state).toBe('rejected');
  expect(panel.adds()).toHaveLength(1);
});

test('on the options page one press takes back one channel, and forgets no key', async ({ companion }) => {
  const page = await connect(companion);
  for (const name of ['ninja', 'pokimane'])
    await send(page, { type: 'declareChannel', channel: { platform: 'twitch', name } });
  const channels = await companion.openOptions('#channels');
  const done = channels.getByRole('status').filter({ hasText: 'monstercat' });
  await keepClicking(channels.getByRole('button', { name: 'Remove' }).first(), done);
  await expect(channels.getByRole('row')).toHaveCount(3);
  expect(await stored(companion, 'myChannels')).toHaveLength(2);

  const account = await companion.openOptions('#account');
  await pressAtOnce(account, '[role=alertdialog] .danger');
  await button(account, 'Forget').click();
  await expect(account.getByRole('alertdialog').locator('.danger')).toHaveAttribute('aria-disabled', 'false');
  expect(await stored(companion, 'apiKey')).toBeDefined();
  await account.getByRole('alertdialog').locator('.danger').click();
  await expect.poll(() => stored(companion, 'apiKey')).toBeUndefined();
});
