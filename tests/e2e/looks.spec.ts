import { addFor, orderCutFor, orderFor } from './faults/support/order-for.ts';
import { connect } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';
import { savedFile } from './support/saved-file.ts';

test('the badge shows what the user wants it to, at once', async ({ companion, panel }) => {
  const page = await connect(companion);
  await orderFor(page, 'open_order');
  panel.misbehave({ action: 'add', drop: 'afterTaking' });
  await orderCutFor(companion, page, 'unknown_order');
  const badge = async () => (await companion.badge()).text;
  await expect.poll(badge).toBe('2!');
  await page.evaluate(() => (location.hash = '#account'));
  await page.getByLabel('Badge').selectOption('Only what needs you');
  await expect.poll(badge).toBe('!');
  await page.getByLabel('Badge').selectOption('Nothing');
  await expect.poll(badge).toBe('');
  expect((await companion.badge()).title).toContain('2 open orders');
  await page.getByLabel('Badge').selectOption('Open orders, and what needs you');
  await expect.poll(badge).toBe('2!');
});

test('a theme that was chosen by hand is the options’ and the popup’s, whatever the browser has', async ({
  companion,
}) => {
  const page = await connect(companion);
  await page.evaluate(() => (location.hash = '#account'));
  await page.emulateMedia({ colorScheme: 'light' });
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await ground()).toBe('rgb(255, 255, 255)');
  await page.getByLabel('Theme').selectOption('Dark');
  await expect.poll(ground).toBe('rgb(22, 24, 27)');
  const popup = await companion.openPopup();
  await expect(popup.getByText('Updated just now')).toBeVisible();
  expect(await popup.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(22, 24, 27)');
  await page.getByLabel('Theme').selectOption('As the browser');
  await expect.poll(ground).toBe('rgb(255, 255, 255)');
});

test('an order that need not be watched is put off badge and popup until it ends', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  await orderFor(page, 'quiet_order');
  const id = addFor(panel, 'quiet_order').orderId ?? '';
  panel.advance(id, { status: 'In progress', remains: 60 });
  await companion.fireAlarm('poll');
  await page.evaluate(() => (location.hash = '#orders'));
  await page.getByRole('link', { name: id }).click();
  await expect(page.getByText('Running').first()).toBeVisible();
  await page.getByRole('button', { name: 'Put away' }).click();
  await expect(page.getByText('You put this order away')).toBeVisible();
  await expect.poll(async () => (await companion.badge()).text).toBe('');

  panel.advance(id, { status: 'In progress', remains: 30 });
  await companion.fireAlarm('poll');
  await expect(page.getByText('70 of 100').first()).toBeVisible();
  expect((await companion.badge()).text).toBe('');

  // What is looked at there is no news.
  await page.evaluate(() => (location.hash = '#about'));
  panel.advance(id, { status: 'Completed', remains: 0 });
  const popup = await companion.openPopup();
  // A look that has not ended yet is not begun anew: the next one tells. Once all is told there is no alarm any more.
  const completed = popup.getByText('Completed').first();
  await expect(async () => {
    if (!(await completed.isVisible())) await companion.fireAlarm('poll');
    await expect(completed).toBeVisible({ timeout: 3000 });
  }).toPass();
});

test('what the filters have left is saved as a table, in the list’s order', async ({ companion, panel }) => {
  const page = await connect(companion);
  for (const channel of ['first_order', 'second_order', 'third_order']) await orderFor(page, channel);
  await page.evaluate(() => (location.hash = '#orders'));
  await expect(page.getByRole('link', { name: addFor(panel, 'third_order').orderId ?? '' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Export/ })).toHaveCount(0);
  await page.getByRole('searchbox').fill('second');
  const { name, text } = await savedFile(page, 'Export this order (CSV)');
  expect(name).toMatch(/\.csv$/);
  expect(text.trim().split('\n')).toHaveLength(2);
  expect(text).toContain('second_order');
  expect(text).not.toContain('first_order');
});
