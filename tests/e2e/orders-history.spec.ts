import { connect } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';
import { seededChannels, seededServices, seedHistory } from './support/seed-history.ts';

const seeded = 3000;

test('a long history is shown in rows as they come into view, narrowed, searched and sorted', async ({
  companion,
}) => {
  const page = await connect(companion);
  await seedHistory(companion, page, seeded);
  const orders = await companion.openOptions('#orders');
  const status = orders.getByRole('status').filter({ hasText: ' of ' });
  await expect(orders.getByRole('link', { name: '1000000' })).toBeVisible();
  await expect(status).toContainText('3,000');
  expect(await orders.getByRole('row').count()).toBeLessThan(60);

  await orders.getByRole('link', { name: '1000000' }).press('Control+End');
  await expect(orders.getByRole('link', { name: String(1_000_000 + seeded - 1) })).toBeVisible();

  await orders
    .getByLabel('Service', { exact: true })
    .selectOption({ label: 'twitch Live Viewers | 60 min | No drop | 0' });
  await expect(status).toContainText(`of ${seeded / seededServices}`);
  await orders.getByLabel('State').selectOption('Partial');
  await expect(orders.getByRole('link', { name: '1000012' })).toBeVisible();
  await orders.getByRole('searchbox').fill('no such words');
  await orders.getByRole('button', { name: 'Clear the filters' }).first().click();
  await expect(status).toContainText('3,000');

  await orders.getByLabel('Channel').selectOption('channel_7 on Kick');
  await expect(status).toContainText(`of ${seeded / seededChannels}`);
  await orders.getByLabel('Channel').selectOption('Any channel');
  await orders.getByRole('button', { name: 'Charge' }).click();
  await expect(orders.getByRole('gridcell', { name: '$3.99' }).first()).toBeVisible();
  await expect(orders.getByRole('columnheader', { name: 'Charge' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await orders.getByRole('searchbox').fill('1002999');
  await orders.getByRole('link', { name: '1002999' }).click();
  await expect(orders.getByRole('heading', { name: 'Order 1002999' })).toBeFocused();
});
