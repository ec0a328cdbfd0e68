import { anOrder, connect, send } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';
import { seedHistory } from './support/seed-history.ts';

test('filters and order of a list are in the address: back, reload and a bookmark keep them', async ({
  companion,
}) => {
  const page = await connect(companion);
  await seedHistory(companion, page, 400);
  const orders = await companion.openOptions('#orders');
  const status = orders.getByRole('status').filter({ hasText: ' of ' });
  await expect(status).toContainText('of 400');
  await orders.getByLabel('State').selectOption('Partial');
  await expect(status).toContainText('of 50');
  await orders.getByRole('button', { name: 'Charge' }).click();
  await expect(orders).toHaveURL(/#orders\?status=partial&sort=-charge$/);
  await orders.getByRole('searchbox').fill('channel_4');
  await expect(orders).toHaveURL(/words=channel_4/);
  const shown = await status.textContent();

  await orders.reload();
  await expect(status).toHaveText(shown ?? '');
  await expect(orders.getByRole('searchbox')).toHaveValue('channel_4');
  await expect(orders.getByRole('columnheader', { name: 'Charge' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );

  // An order opened from the list and closed again leaves it as it was.
  await orders.getByRole('grid').getByRole('link').first().click();
  await expect(orders.getByRole('complementary')).toBeVisible();
  await orders.getByRole('link', { name: 'All orders' }).click();
  await expect(status).toHaveText(shown ?? '');

  await orders.goBack();
  await orders.goBack();
  await orders.goBack();
  await expect(orders).toHaveURL(/#orders\?status=partial$/);
  await orders.goBack();
  await expect(status).toContainText('of 400');
  await expect(orders.getByLabel('State')).toHaveValue('any');

  const services = await companion.openOptions('#services?words=kick&sort=-rate&quantity=2000');
  await expect(services.getByRole('searchbox')).toHaveValue('kick');
  await expect(services.getByLabel('For a quantity of')).toHaveValue('2000');
  await expect(services.getByRole('columnheader', { name: 'Rate' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
});

test('the rest of many open orders is on the options page, in the tab that has it open', async ({
  companion,
}) => {
  const page = await connect(companion);
  for (let n = 0; n < 12; n += 1) {
    const confirmed = ['orderedMinutesAgo', 'priceNeedsConfirming'] as const;
    const order = anOrder({ quantity: 100 + n, confirmed: [...confirmed] });
    expect(await send(page, order)).toEqual({ ok: true });
    await send(page, { type: 'markSeen', uuid: order.uuid });
  }
  const tab = await companion.context.newPage();
  await tab.goto('https://www.twitch.tv/monstercat');
  const popup = await companion.openPopup(tab);
  const more = popup.getByRole('link', { name: '7 more' });
  await expect(more).toBeVisible();
  await more.click();
  await expect(page).toHaveURL(/#orders\?status=open$/);
  await expect(page.getByRole('status').filter({ hasText: ' of ' })).toContainText('of 12');
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
  const options = companion.context.pages().filter((each) => each.url().includes('/options.html'));
  expect(options).toHaveLength(1);
});
