import { anOrder, connect, send, storedServices } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';
import { seededChannels, seededServices, seedHistory } from './support/seed-history.ts';

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
  const chart = spending.getByRole('slider', { name: /^Charged by day: least/ });
  await expect(chart.locator('canvas')).toBeVisible();
  const compared = spending.getByRole('grid', { name: 'All services' });
  await expect(compared.getByRole('row')).toHaveCount(1 + seededServices);

  await spending.getByRole('button', { name: 'Month' }).click();
  await expect(spending.getByRole('slider', { name: /^Charged by month/ })).toBeVisible();
  await spending.getByRole('button', { name: 'Show as table' }).click();
  const table = spending.getByRole('table', { name: 'Charged by month' });
  await expect(table.getByRole('row').nth(1)).toBeVisible();
  await spending.getByLabel('Period').selectOption('All time');
  await expect(figures.filter({ hasText: '$5,744.00' })).toBeVisible();
});

test('a month at a time: each figure leads to its orders, each value is read, and a statement is printed', async ({
  companion,
}) => {
  const page = await connect(companion);
  await seedHistory(companion, page, seeded);
  const spending = await companion.openOptions('#spending');
  const newest = spending.getByLabel('Period').getByRole('option').nth(4);
  await expect(newest).toBeAttached();
  const month = (await newest.textContent()) ?? '';
  await spending.getByLabel('Period').selectOption(month);
  await expect(spending).toHaveURL(/#spending\?period=\d{4}-\d\d$/);
  await spending.reload();
  await expect(
    spending.getByLabel('Period').getByRole('option', { name: month, exact: true }),
  ).toBeAttached();

  // A value is read by keys and by pointing.
  const chart = spending.getByRole('slider', { name: /^Charged by day/ });
  await chart.focus();
  const last = await chart.getAttribute('aria-valuetext');
  await expect(spending.getByText(last ?? '', { exact: true })).toBeVisible();
  await chart.press('ArrowLeft');
  await expect(chart).not.toHaveAttribute('aria-valuetext', last ?? '');
  await chart.press('End');
  await expect(chart).toHaveAttribute('aria-valuetext', last ?? '');
  await chart.hover({ position: { x: 200, y: 60 } });
  await expect(chart).not.toHaveAttribute('aria-valuetext', last ?? '');

  // The orders behind a figure.
  const services = spending.getByRole('grid', { name: 'All services' });
  const row = services.getByRole('row').nth(1);
  const count = (await row.getByRole('gridcell').first().textContent()) ?? '';
  await row.getByRole('rowheader').getByRole('link').click();
  await expect(spending).toHaveURL(/#orders\?service=\d+&placed=range&since=/);
  await expect(spending.getByRole('status').filter({ hasText: ' of ' })).toContainText(`of ${count}`);
  await spending.goBack();
  const channels = spending.getByRole('grid', { name: 'All channels' });
  await expect(channels.getByRole('row')).toHaveCount(1 + seededChannels);

  await spending.getByRole('button', { name: 'Statement' }).click();
  const statement = spending.getByRole('article', { name: 'Statement of orders' });
  await expect(statement.getByText('This is not an invoice of Botzverse.')).toBeVisible();
  await statement.getByLabel('Channel').selectOption('channel_7 on Kick');
  await expect(statement.getByText(/^channel_7 on Kick, /)).toBeVisible();
  const channel = channels.getByRole('row').filter({ hasText: /^channel_7 on Kick/ });
  await expect(channel).toHaveCount(0);
  const total = await statement.getByRole('row').last().getByRole('cell').textContent();
  await spending.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await statement.getByRole('button', { name: 'Print' }).click();
  await expect(spending.locator('body')).toHaveAttribute('data-printed', 'yes');
  await companion.showAs(spending, 'print');
  await expect(statement.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(spending.getByRole('navigation')).toBeHidden();
  await expect(statement.getByRole('row').last()).toContainText(total ?? '?');
  await companion.showAs(spending, 'screen');
  await statement.getByRole('button', { name: 'Back to spending' }).click();
  await expect(channel.getByRole('gridcell').last()).toHaveText(total ?? '');
});

test('a service name of any length breaks nothing', async ({ companion, panel }) => {
  const name = 'Viewers'.repeat(70).slice(0, 463);
  panel.services.add({ service: '7777', name, rate: '1.00', min: 1, max: 5000 });
  const page = await connect(companion);
  const listed = (await storedServices(page)).find(({ id }) => id === '7777');
  if (listed === undefined) throw new Error('The service is not in the list.');
  const { name: shownName, category, type, rate, min, max } = listed;
  const shown = { name: shownName, category, type, rate, min, max };
  const placed = await send(page, anOrder({ service: '7777', shown }));
  expect(placed).toEqual({ ok: true });
  await page.goto(`${companion.pageRoot}options.html#spending`);
  await expect(page.getByRole('grid', { name: 'All services' })).toContainText(shownName);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    // Neither the page nor its middle, which scrolls by itself, is wider than it can show.
    const grown = () =>
      page.evaluate(() =>
        [document.documentElement, document.querySelector('main')].map((each) =>
          each === null ? -1 : each.scrollWidth - each.clientWidth,
        ),
      );
    await expect.poll(grown, `${width}`).toEqual([0, 0]);
  }
});
