import type { Page } from '@playwright/test';
import { connect, send, stored } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';

const ids = (options: Page) => options.locator('td.id').allTextContents();

test('services are starred, filtered and sorted without a mouse', async ({ companion }) => {
  await connect(companion);
  const options = await companion.openOptions('#services');
  const { keyboard } = options;
  const line = (id: string) =>
    options.getByRole('row').filter({ has: options.getByText(id, { exact: true }) });
  const star = line('2117').getByRole('button', { name: /^Favorite: / });
  await star.focus();
  await keyboard.press('Space');
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  expect(await stored(companion, 'serviceMarks')).toEqual({ favourite: ['2117'], sendAddress: [] });
  await options.getByRole('button', { name: 'Favorites 1' }).focus();
  await keyboard.press('Enter');
  await expect.poll(() => ids(options)).toEqual(['2117']);
  await options.getByRole('button', { name: 'Clear the filters' }).press('Enter');

  await options.getByRole('combobox', { name: 'Platform' }).selectOption('Kick');
  await options.getByLabel('For a quantity of').fill('2000');
  await options.getByLabel('to', { exact: true }).fill('0.50');
  await options.getByRole('combobox', { name: 'Type' }).selectOption('Default');
  await expect(options.getByRole('status').filter({ hasText: ' of ' })).toBeVisible();
  const rate = options.getByRole('columnheader', { name: 'Rate' });
  await rate.getByRole('button').press('Enter');
  await expect(rate).toHaveAttribute('aria-sort', 'ascending');
  const rates = await options.locator('td[data-label=Rate]').allTextContents();
  expect(rates.length).toBeGreaterThan(1);
  expect(rates.map(Number)).toEqual(rates.map(Number).toSorted((a, b) => a - b));
  expect(Math.max(...rates.map(Number))).toBeLessThanOrEqual(0.5);
  await rate.getByRole('button').press('Enter');
  await expect(rate).toHaveAttribute('aria-sort', 'descending');
  await rate.getByRole('button').press('Enter');
  await expect(rate).not.toHaveAttribute('aria-sort');
});

test('what the panel changed is listed; a list that lacks most services is doubted once', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  await send(page, { type: 'markService', service: '2302', mark: 'favourite', isOn: true });
  const options = await companion.openOptions('#services');
  await expect(options.getByText('2114', { exact: true })).toBeVisible();
  await expect(options.getByRole('heading', { name: 'What changed' })).toHaveCount(0);

  panel.services.change('2114', { rate: '0.55' });
  panel.services.change('2117', { max: 2000 });
  panel.services.remove('2302');
  panel.services.add({ service: '9999', name: 'Twitch Emote Rain', category: 'Twitch live viewers' });
  const readAgain = options.getByRole('button', { name: 'Refresh', exact: true });
  await readAgain.click();
  const changes = options.getByRole('complementary', { name: 'What changed' });
  await expect(changes.getByRole('listitem')).toHaveText([
    /^Noticed /,
    /2114 · rate up0.50 to 0.55$/,
    /2117 · other limitsMax 5,000 to 2,000$/,
    /Twitch Emote Rain9999 · New$/,
    /2302 · favorite · Gone$/,
  ]);
  await changes.getByRole('button', { name: 'Favorites 1' }).click();
  await expect(changes.getByRole('listitem')).toHaveCount(2);
  await expect(options.getByRole('row', { name: /Twitch Emote Rain/ })).toContainText('New');

  const usual = panel.services.list();
  for (const { service } of usual.slice(10)) panel.services.remove(service);
  await readAgain.click();
  await expect(options.getByRole('alert')).toContainText('suddenly much shorter');
  await expect(options.getByText(`${usual.length} services`)).toBeVisible();
  await options.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  await expect(options.getByText('10 services')).toBeVisible();
  await expect(options.getByRole('alert')).toHaveCount(0);
});

test.describe('with names that would harm a page', () => {
  const hostile = [
    '<img src=x onerror="document.title=1">'.repeat(20),
    `\u202E\u2066${'sweiV '.repeat(60)}`,
    `Z\u200B${'\u0301'.repeat(250)}`,
    'W'.repeat(5_000_000),
    '<script>alert(1)</script> & &lt;b&gt;',
  ];
  test('they run nothing, move no column and hide no id', async ({ companion, panel }) => {
    const page = await connect(companion);
    for (const [n, name] of hostile.entries()) {
      panel.services.add({ service: `77${n}`, name, category: `Hostile ${name}` });
    }
    await send(page, { type: 'readServices', isForced: true });
    const options = await companion.openOptions('#services');
    await expect(options.getByText('2114', { exact: true })).toBeVisible();
    const list = options.getByRole('grid', { name: 'Service list' });
    const edges = () =>
      options
        .getByRole('columnheader')
        .evaluateAll((heads) => heads.map((head) => Math.round(head.getBoundingClientRect().x)));
    const before = await edges();
    await options.getByRole('searchbox').fill('hostile');
    await expect
      .poll(async () => (await ids(options)).toSorted())
      .toEqual(['770', '771', '772', '773', '774']);
    expect((await edges()).slice(0, before.length)).toEqual(before);
    const heights = await options
      .locator('tr[data-index]')
      .evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().height));
    expect(Math.max(...heights)).toBeLessThanOrEqual(40);
    for (const id of ['770', '771', '772', '773', '774']) {
      await expect(list.getByText(id, { exact: true })).toBeInViewport({ ratio: 1 });
    }
    expect(await options.locator('img[src=x], main script').count()).toBe(0);

    const popup = await companion.rightClick({ pageUrl: 'https://www.twitch.tv/nightbakery' });
    await popup.getByRole('combobox', { name: 'Service' }).fill('hostile');
    const option = popup.getByRole('option');
    await expect(option).toHaveCount(5);
    for (const one of await option.all()) {
      await expect(one.locator('small').first()).toContainText(/^77\d · rate/);
      const box = await one.boundingBox();
      expect(box?.height).toBeLessThanOrEqual(60);
      expect(box?.width).toBeLessThanOrEqual(360);
    }
    expect(await popup.locator('img, script[src=""], main script').count()).toBe(0);
  });
});
