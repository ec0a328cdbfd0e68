import type { Page } from '@playwright/test';
import { connect } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';
import { seedHistory } from './support/seed-history.ts';

/** What has the focus, as a screen reader would name it: its role, its name, and the row that it is in. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const row = element?.closest('tr')?.dataset['index'] ?? null;
    const cell = element?.closest<HTMLTableCellElement>('td, th');
    return { row: row === null ? -1 : Number(row), column: cell?.cellIndex ?? null, tag: element?.localName };
  });

/** Every element that Tab reaches, and whether it can be seen: what is not rendered takes no focus. */
const stops = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex]')]
      .filter((each) => each.tabIndex >= 0 && each.checkVisibility() && !each.hasAttribute('disabled'))
      .map((each) => {
        const { width, height } = each.getBoundingClientRect();
        const isInHiddenHead = (each.closest('thead')?.offsetHeight ?? 2) <= 1;
        return {
          isInTable: each.closest('table') !== null,
          isSeen: width > 1 && height > 1 && !isInHiddenHead,
          html: each.outerHTML.slice(0, 80),
        };
      }),
  );

test('services are one stop of Tab; arrows, Home, End and Page keys go through them', async ({
  companion,
}) => {
  await connect(companion);
  const options = await companion.openOptions('#services');
  const { keyboard } = options;
  await expect(options.getByText('2114', { exact: true })).toBeVisible();
  expect((await stops(options)).filter(({ isInTable }) => isInTable)).toHaveLength(1);

  await options.getByLabel('For a quantity of').focus();
  await keyboard.press('Tab');
  expect(await focused(options)).toEqual({ row: 0, column: 0, tag: 'th' });
  await keyboard.press('ArrowDown');
  await expect.poll(() => focused(options)).toEqual({ row: 1, column: 0, tag: 'button' });
  // A cell of two buttons has each of them.
  await keyboard.press('ArrowRight');
  await expect(options.locator(':focus')).toHaveAccessibleName(/^Compare /);
  await keyboard.press('ArrowLeft');
  await expect(options.locator(':focus')).toHaveAccessibleName(/^Favorite: /);
  for (const _press of [1, 2, 3]) await keyboard.press('ArrowRight');
  await expect.poll(() => focused(options)).toEqual({ row: 1, column: 2, tag: 'button' });
  await keyboard.press('End');
  await expect.poll(() => focused(options)).toEqual({ row: 1, column: 5, tag: 'td' });
  await keyboard.press('Home');
  await expect.poll(() => focused(options)).toEqual({ row: 1, column: 0, tag: 'button' });
  await keyboard.press('Space');
  await expect(options.getByRole('button', { name: 'Favorites 1' })).toBeVisible();
  await expect.poll(() => focused(options)).toEqual({ row: 1, column: 0, tag: 'button' });

  await keyboard.press('PageDown');
  await expect.poll(async () => (await focused(options)).row).toBeGreaterThan(8);
  await keyboard.press('Control+End');
  const last = Number(await options.getByRole('grid').getAttribute('aria-rowcount')) - 2;
  await expect.poll(async () => (await focused(options)).row).toBe(last);
  await expect(options.locator(':focus')).toBeInViewport();
  await keyboard.press('PageUp');
  await expect.poll(async () => (await focused(options)).row).toBeLessThan(last - 8);
  await expect(options.locator(':focus')).toBeInViewport({ ratio: 1 });
  await keyboard.press('Control+Home');
  await expect.poll(async () => (await focused(options)).row).toBe(0);
  await keyboard.press('ArrowUp');
  await keyboard.press('End');
  await keyboard.press('Enter');
  await expect(options.getByRole('columnheader', { name: 'Max' })).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(() => focused(options)).toEqual({ row: -1, column: 5, tag: 'button' });
  await keyboard.press('Shift+Tab');
  await expect(options.getByLabel('For a quantity of')).toBeFocused();
});

test('a row that has the focus stays the same row while the list scrolls away from it', async ({
  companion,
}) => {
  await connect(companion);
  const options = await companion.openOptions('#services');
  await expect(options.getByText('2114', { exact: true })).toBeVisible();
  const scroller = options.locator('.scroller');
  const scroll = (to: number) => scroller.evaluate((element, top) => element.scrollTo({ top }), to);
  await options
    .locator('tr[data-index="12"]')
    .getByRole('button', { name: /^Favorite: / })
    .focus();
  const kept = await options.locator(':focus').elementHandle();
  const hasFocus = () => kept?.evaluate((element) => element === document.activeElement);
  // At the end of the list a gap stands before the row that is kept; back at its top there is none.
  for (const to of [20_000, 0]) {
    await scroll(to);
    const first = options.getByRole('row').filter({ has: options.getByText('2114', { exact: true }) });
    await expect(first).toHaveCount(to === 0 ? 1 : 0);
    expect(await hasFocus()).toBe(true);
  }
});

test('the cells of the tables are spoken with their heads, at every width', async ({ companion }) => {
  const page = await connect(companion);
  await seedHistory(companion, page, 200);
  const options = await companion.openOptions('#services');
  await expect(options.getByText('2114', { exact: true })).toBeVisible();
  const { width, height } = options.viewportSize() ?? { width: 1280, height: 720 };
  for (const size of [width, 360]) {
    await options.setViewportSize({ width: size, height });
    const grid = options.getByRole('grid', { name: 'Service list' });
    await expect(grid).toBeVisible();
    const row = grid.getByRole('row').filter({ has: options.getByText('2114', { exact: true }) });
    const name = 'Twitch Live Viewers | 60 min | No drop | 100% stability';
    await expect(row.getByRole('rowheader')).toContainText(name);
    for (const [word, what] of [
      ['Favorite:', name],
      ['Compare', '2114'],
      ['Order', name],
    ]) {
      await expect(row.getByRole('button', { name: `${word} ${what}` })).toBeVisible();
    }
    await expect(row.getByRole('gridcell')).toHaveCount(5);
    // What is only for the ear or the eye of a wide table takes no focus in a narrow one.
    const reached = await stops(options);
    expect(reached.filter(({ isSeen }) => !isSeen)).toEqual([]);
    expect(reached.filter(({ isInTable }) => isInTable)).toHaveLength(1);
  }
  const sort = options.getByRole('combobox', { name: 'Sort by' });
  await sort.selectOption('Rate, ascending');
  await expect(options).toHaveURL(/sort=rate$/);
  await expect(options.locator('td[data-label=Rate]').first()).toBeVisible();
  const rates = await options.locator('td[data-label=Rate]').allTextContents();
  expect(rates.map(Number)).toEqual(rates.map(Number).toSorted((a, b) => a - b));

  await options.goto(`${options.url().split('#')[0]}#orders`);
  await options.setViewportSize({ width, height });
  const orders = options.getByRole('grid', { name: 'Order list' });
  const first = orders.getByRole('row').filter({ has: options.getByRole('link', { name: '1000000' }) });
  await expect(first.getByRole('rowheader')).toContainText('1000000');
  await expect(first.getByRole('gridcell')).toHaveCount(4);
  await expect(first).toMatchAriaSnapshot(`
    - row:
      - rowheader /1000000/:
        - link "1000000"
      - gridcell /twitch Live Viewers/
      - gridcell /100/
      - gridcell "Completed"
      - gridcell "Unknown"
  `);
});
