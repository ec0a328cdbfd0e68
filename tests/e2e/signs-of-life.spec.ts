import type { Page } from '@playwright/test';
import { openReview } from './faults/support/fill-form.ts';
import { connect } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';
import { readyToPlace } from './support/press-place-order.ts';

/** Keeps what the page's live regions say from now on. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(
          '[role=status], [aria-live]',
        );
        const words = region?.textContent?.trim();
        if (words && said.at(-1) !== words) said.push(words);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
const heard = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { said: string[] }).said);

test('a refresh shows that it is running, and that it has ended', async ({ companion, panel }) => {
  await connect(companion);
  const popup = await companion.openPopup();
  const refresh = popup.getByRole('button', { name: 'Refresh the balance and orders' });
  const line = popup.locator('header [role=status]');
  await expect(line).toHaveText('Updated just now');
  await listen(popup);
  panel.misbehave({ action: 'balance', hold: 'answer' });
  await refresh.click();
  await expect(refresh).toHaveAttribute('aria-busy', 'true');
  await expect(line).toHaveText('Checking now…');
  await expect(line).toHaveAttribute('aria-live', 'polite');
  panel.release();
  await expect(line).toHaveText('Updated just now');
  await expect(refresh).toHaveAttribute('aria-busy', 'false');
  expect(await heard(popup)).toEqual(['Checking now…', 'Updated just now']);
});

test('the list of services in the options says that it is read, and that it was', async ({
  companion,
  panel,
}) => {
  await connect(companion);
  const options = await companion.openOptions('#services');
  const again = options.getByRole('button', { name: 'Refresh', exact: true });
  await expect(again).toBeVisible();
  await listen(options);
  panel.misbehave({ action: 'services', hold: 'answer' });
  await again.click();
  await expect(options.getByRole('button', { name: 'Refreshing' })).toHaveAttribute('aria-busy', 'true');
  panel.release();
  await expect(again).toHaveAttribute('aria-busy', 'false');
  expect(await heard(options)).toEqual(
    expect.arrayContaining(['Refreshing', 'The list of services is up to date']),
  );
});

type Shown = { isHeld: string | null; ground: string };

const groundOf = (button: Element): string => getComputedStyle(button).backgroundColor;

/** Notes how a button looks at the moment at which it appears. */
const noteFirstSight = (page: Page, words: string): Promise<void> =>
  page.evaluate((name) => {
    const watching = new MutationObserver(() => {
      const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
      if (found === undefined) return;
      watching.disconnect();
      const ground = getComputedStyle(found).backgroundColor;
      Object.assign(globalThis, { shown: { isHeld: found.getAttribute('aria-disabled'), ground } });
    });
    watching.observe(document.body, { childList: true, subtree: true });
  }, words);

test('placing and its result are read out, and a button that does not listen yet looks so', async ({
  companion,
  panel,
}) => {
  await connect(companion);
  const popup = await openReview(companion, 'monstercat');
  const place = await readyToPlace(popup);
  await expect(place).toHaveAttribute('aria-disabled', 'false');
  const listening = await place.evaluate(groundOf);
  await listen(popup);
  await noteFirstSight(popup, 'Done');
  panel.misbehave({ action: 'add', hold: 'answer' });
  await place.click();
  await expect.poll(() => heard(popup)).toContain('Placing the order');
  panel.release();
  const done = popup.getByRole('button', { name: 'Done' });
  await expect(done).toHaveAttribute('aria-disabled', 'false');
  await expect.poll(() => done.evaluate(groundOf)).toBe(listening);
  const { isHeld, ground } = await popup.evaluate(() => (globalThis as unknown as { shown: Shown }).shown);
  expect(isHeld).toBe('true');
  expect(ground).not.toBe(listening);
  const [first, ...rest] = await heard(popup);
  expect(first).toBe('Placing the order');
  expect(rest).toContain(`Order ${panel.orders()[0]?.id} is placed`);
});
