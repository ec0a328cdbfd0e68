import type { Page } from '@playwright/test';

/** How a state is looked at. */
export type Dress = {
  scheme: 'light' | 'dark';
  /** Size of text, in percent of what the product is made for. */
  text: 100 | 200;
  direction: 'ltr' | 'rtl';
  /** Of the window; a popup has its own. */
  width: number;
  /** The user’s own colours in place of the product’s, or more contrast. */
  colours: 'own' | 'forced' | 'contrast';
};

export const plainDress: Dress = {
  scheme: 'light',
  text: 100,
  direction: 'ltr',
  width: 1280,
  colours: 'own',
};

export const isPopup = (page: Page): boolean => page.url().includes('/popup.html');

const lowest = 800;
const highest = 2400;

/** Runs in the page: how high its window would have to be for all of it to be seen. */
function neededHeight(): number {
  const { scrollHeight } = document.documentElement;
  const main = document.querySelector('main');
  return Math.max(scrollHeight, main === null ? 0 : main.scrollHeight);
}

/**
 * Lets the page look so, until it is dressed otherwise. Nothing moves meanwhile. A popup has its own
 * width; where a window stands in for it, it is given the same.
 */
export async function dress(page: Page, wanted: Dress): Promise<void> {
  const { scheme, text, direction, width, colours } = wanted;
  // What was pressed last is under the pointer, and looks so.
  await page.mouse.move(0, 0);
  await page.emulateMedia({
    colorScheme: scheme,
    reducedMotion: 'reduce',
    forcedColors: colours === 'forced' ? 'active' : 'none',
    contrast: colours === 'contrast' ? 'more' : 'no-preference',
  });
  for (const frame of page.frames()) {
    await frame.evaluate(
      ([size, dir]) => {
        document.documentElement.style.fontSize = size;
        document.documentElement.dir = dir;
      },
      [text === 100 ? '' : `${text}%`, direction] as const,
    );
  }
  if (!isPopup(page)) await page.setViewportSize({ width, height: lowest });
  else if (await page.evaluate(() => innerWidth > 800))
    await page.setViewportSize({ width: 360, height: 600 });
}

/** Makes the window so high that nothing of a section is left to be scrolled to. */
export async function showAll(page: Page): Promise<void> {
  if (isPopup(page)) return;
  const { width } = page.viewportSize() ?? plainDress;
  const height = Math.min(highest, Math.max(lowest, await page.evaluate(neededHeight)));
  await page.setViewportSize({ width, height });
}
