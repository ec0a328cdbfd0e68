import type { Locator, Page } from '@playwright/test';
import { differencesOf } from '../browser/differences.ts';

type Review = { getByRole(role: 'button', options: { name: string; exact: boolean }): Locator };

/** The button by which a reviewed order is sent, once what this browser alone asks before any order is agreed to. */
export async function readyToPlace(page: Page, review: Review = page): Promise<Locator> {
  const { asksBefore, placeButton } = differencesOf(page);
  for (const name of asksBefore) await review.getByRole('button', { name, exact: true }).click();
  return review.getByRole('button', { name: placeButton, exact: true });
}

/** Places a reviewed order; the review may stand in a frame of the page. */
export async function pressPlaceOrder(page: Page, review: Review = page): Promise<void> {
  const button = await readyToPlace(page, review);
  await button.click();
}
