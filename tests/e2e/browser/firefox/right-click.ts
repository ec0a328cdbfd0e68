import type { BrowserContext, Page } from '@playwright/test';
import type { RightClick } from '../companion.ts';

const isOfTheWeb = (page: Page) => page.url().startsWith('https:');

/** A free place on the demo pages, and where a link is put. */
const place = { x: 40, y: 200 };

/** Opens the browser's own menu on what is to be right-clicked: a page, in its tab or in a new one, or a link on one. */
export async function openToRightClick(context: BrowserContext, target: RightClick): Promise<void> {
  const open = context.pages();
  const page =
    ('pageUrl' in target ? open.find((each) => each.url() === target.pageUrl) : open.findLast(isOfTheWeb)) ??
    (await context.newPage());
  if ('pageUrl' in target && page.url() !== target.pageUrl) await page.goto(target.pageUrl);
  await page.bringToFront();
  if ('linkUrl' in target) {
    await page.evaluate(
      ([href, { x, y }]) => {
        const link = Object.assign(document.createElement('a'), { href, textContent: 'A link' });
        link.style.cssText = `position: fixed; left: ${x - 30}px; top: ${y - 20}px; font-size: 40px;`;
        document.body.append(link);
      },
      [target.linkUrl, place] as const,
    );
  }
  await page.mouse.click(place.x, place.y, { button: 'right' });
}
