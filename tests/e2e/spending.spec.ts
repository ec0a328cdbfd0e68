import { connect } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';
import { seededServices, seedHistory } from './support/seed-history.ts';

const seeded = 3000;

test('what was spent is shown by day, week and month, by service and by channel, as a picture and as a table', async ({
  companion,
}) => {
  const page = await connect(companion);
  await seedHistory(companion, page, seeded);
  const spending = await companion.openOptions('#spending');
  const figures = spending.getByRole('definition');
  await expect(figures.filter({ hasText: '$5,744.00' })).toBeVisible();
  await expect(spending.getByText('2,880 orders with a known charge')).toBeVisible();
  await expect(spending.getByText('1,875 of 3,000')).toBeVisible();
  await expect(spending.getByText('120 orders without a known charge are not in these sums.')).toBeVisible();
  const chart = spending.getByRole('img', { name: /^Charged by day: least/ });
  await expect(chart.locator('canvas')).toBeVisible();
  const compared = spending.getByRole('table', { name: 'Services compared' });
  await expect(compared.getByRole('row')).toHaveCount(1 + seededServices);

  await spending.getByRole('button', { name: 'Month' }).click();
  await expect(spending.getByRole('img', { name: /^Charged by month/ })).toBeVisible();
  await spending.getByRole('button', { name: 'Show as table' }).click();
  const table = spending.getByRole('table', { name: 'Charged by month' });
  await expect(table.getByRole('row').nth(1)).toBeVisible();
  await spending.getByLabel('Period').selectOption('All time');
  await expect(figures.filter({ hasText: '$5,744.00' })).toBeVisible();
});
