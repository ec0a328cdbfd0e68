import { expect, type Locator } from '@playwright/test';
import type { Display } from './display.ts';

/** How many times "up" it is from a menu just opened to the extensions' entries, which stand above the browser's last. */
const upsTo = { page: 3, link: 2 };

/** Right-clicks for real and chooses the extension's entry in the browser's own menu, by keyboard. */
export async function chooseInNativeMenu(
  display: Display,
  target: Locator,
  kind: 'page' | 'link',
): Promise<void> {
  const before = display.windows().length;
  await target.click({ button: 'right' });
  await expect.poll(() => display.windows().length, 'a menu is open').toBeGreaterThan(before);
  display.press(...Array<string>(upsTo[kind]).fill('Up'), 'Return');
}
