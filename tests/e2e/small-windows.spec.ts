import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Companion } from './browser/companion.ts';
import { connect } from './support/by-command.ts';
import { expect } from './support/companion-test.ts';
import { test } from './support/on-profile.ts';

/** At 100 to 300 % of zoom, which leaves a third of the popup's room, and in windows and panels that are narrower. */
const sizes = [
  { width: 400, height: 640 },
  { width: 348, height: 500 },
  { width: 320, height: 400 },
  { width: 266, height: 200 },
];

/** The popup's page in a window of its own, with an order begun for the channel of the tab. */
async function beginOrder(companion: Companion): Promise<Page> {
  const page = await connect(companion);
  const tab = await companion.context.newPage();
  await tab.goto('https://www.twitch.tv/monstercat');
  const popup = await companion.rightClick({ pageUrl: tab.url() });
  await popup.getByLabel('Quantity').fill('4321');
  await popup.close();
  await page.goto(`${companion.pageRoot}popup.html?window`);
  return page;
}

const sidewaysOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test('however small the window, its one button is on the screen and nothing lies beside it', async ({
  profile,
}) => {
  const page = await beginOrder(await profile.open());
  const review = page.getByRole('button', { name: 'Review order' });
  for (const size of sizes) {
    await page.setViewportSize(size);
    await expect(page.getByLabel('Quantity')).toHaveValue('4321');
    await expect(review).toBeInViewport({ ratio: 1 });
    expect(await sidewaysOf(page), `${size.width} wide`).toBeLessThanOrEqual(0);
    // Whatever takes the focus is seen, and not behind the button.
    await page.getByRole('button', { name: 'Back' }).focus();
    await page.getByLabel('Interval').focus();
    await expect(page.getByLabel('Interval')).toBeInViewport();
    const [field, button] = [await page.getByLabel('Interval').boundingBox(), await review.boundingBox()];
    expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThanOrEqual(button?.y ?? 0);
  }
});

test('a browser that draws no text smaller than 24 px cuts nothing off', async ({ profile }) => {
  await mkdir(join(profile.folder, 'Default'), { recursive: true });
  const preferences = { webkit: { webprefs: { minimum_font_size: 24, minimum_logical_font_size: 24 } } };
  await writeFile(join(profile.folder, 'Default', 'Preferences'), JSON.stringify(preferences));
  const companion = await profile.open();
  const page = await beginOrder(companion);
  await page.setViewportSize({ width: 360, height: 600 });
  expect(
    await page
      .getByText('Quantity')
      .first()
      .evaluate((label) => getComputedStyle(label).fontSize),
  ).toBe('24px');
  await expect(page.getByRole('button', { name: 'Review order' })).toBeInViewport({ ratio: 1 });
  expect(await sidewaysOf(page)).toBe(0);
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByText('128').first()).toBeVisible();
  expect(await sidewaysOf(page)).toBe(0);
});
