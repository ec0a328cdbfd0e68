import { expect, type Locator, type Page } from '@playwright/test';

/** What states are recognised by, and what is pressed between them. */
export const seen = (found: Locator): Promise<void> => expect(found.first()).toBeVisible();
export const heading = (page: Page, name: string | RegExp): Locator => page.getByRole('heading', { name });
export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
export const alert = (page: Page, words: string | RegExp): Locator =>
  page.getByRole('alert').filter({ hasText: words });
/** A button once it listens: for half a second after it has appeared it does not. */
export const ready = (page: Page, name: string): Locator =>
  button(page, name).and(page.locator('[aria-disabled=false]'));
