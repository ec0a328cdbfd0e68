// What runs in the page is complete in itself.
// oxlint-disable unicorn/consistent-function-scoping
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** What a picture of text depends on: the browser, and how wide its two fonts draw the same words, in pixels. */
export type MadeWith = { chromium: string; words: number; code: number };

const file = join(import.meta.dirname, '../pictures/made-with.json');

/** What the compared pictures were made with. */
export const readMadeWith = async (): Promise<MadeWith> =>
  JSON.parse(await readFile(file, 'utf8')) as MadeWith;

/** Several tests write it at once, each the same: it is never seen half written. */
export async function writeMadeWith(made: MadeWith): Promise<void> {
  const beside = `${file}.${crypto.randomUUID()}`;
  await writeFile(beside, `${JSON.stringify(made, null, 2)}\n`);
  await rename(beside, file);
}

/** The same of the browser that shows this page. */
export const drawnWith = (page: Page): Promise<MadeWith> =>
  page.evaluate(() => {
    const measure = (font: string): number => {
      const line = document.createElement('span');
      line.textContent = 'Sphinx of black quartz, judge my vow: $1,234.56';
      line.style.cssText = 'position: absolute; white-space: pre; font-size: 100px';
      line.style.fontFamily = font;
      document.body.append(line);
      const { width } = line.getBoundingClientRect();
      line.remove();
      return Math.round(width);
    };
    const [, chromium = 'unknown'] = /Chrome\/(\d+)/.exec(navigator.userAgent) ?? [];
    return { chromium, words: measure('var(--font)'), code: measure('var(--mono)') };
  });
