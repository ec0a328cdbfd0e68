import type { Page } from '@playwright/test';
import { forgetStops, keepStop } from './missed-controls.ts';

/** Far more than are allowed: a trap of the keyboard ends too. */
const mostPresses = 80;

/** What has the focus, in the innermost frame, in a few words; `null` where nothing has it. */
async function focused(page: Page): Promise<string | null> {
  for (const frame of page.frames().toReversed()) {
    const words = await frame.evaluate(() => {
      const { activeElement: element } = document;
      // A frame that was left keeps its own active element.
      if (!document.hasFocus()) return null;
      if (element === null || element === document.body || element.localName === 'iframe') return null;
      const all = [...document.querySelectorAll('*')];
      return `${all.indexOf(element)} ${element.outerHTML.slice(0, 90)}`;
    });
    if (words === null) continue;
    await frame.evaluate(keepStop);
    return words;
  }
  return null;
}

/** Presses Tab from the top of a page until it comes to an earlier stop again. @returns each stop, once. */
export async function tabStops(page: Page): Promise<string[]> {
  await Promise.all(page.frames().map((frame) => frame.evaluate(forgetStops)));
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    getSelection()?.removeAllRanges();
    // Where Tab begins: before everything else.
    const start = document.createElement('span');
    start.tabIndex = -1;
    document.body.prepend(start);
    start.focus();
    start.remove();
  });
  const stops: string[] = [];
  for (let press = 0; press < mostPresses; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    // The browser's own place between the last stop and the first.
    if (stop === null) continue;
    // A field of time is one stop, and keeps Tab for its hours, its minutes and its half of the day.
    if (stop === stops.at(-1)) continue;
    // Not only the first: a dialog is entered in its middle, and a button may have begun to listen meanwhile.
    if (stops.includes(stop)) return stops;
    stops.push(stop);
  }
  return stops;
}
