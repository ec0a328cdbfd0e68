import type { Page } from '@playwright/test';

export type Presses = { clicks: number; keys: number };

/** Counts what the user does on a page from now on, as the page hears it: keys of the keyboard, and presses of the pointer. */
export async function countPresses(page: Page): Promise<() => Promise<Presses>> {
  await page.evaluate(() => {
    const counted = { clicks: 0, keys: 0 };
    Object.assign(globalThis, { counted });
    addEventListener('pointerdown', () => (counted.clicks += 1), { capture: true });
    addEventListener('keydown', () => (counted.keys += 1), { capture: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { counted: Presses }).counted);
}
