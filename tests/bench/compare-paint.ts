import type { LaunchOptions } from '../e2e/browser/launch-browser.ts';
import { launchBare, type BareBrowser } from './launch-bare.ts';
import { paintRatio } from './paint-ratio.ts';

/** The popup's paint on one profile beside that on the other, each in a browser that was just started. */
export async function comparePaint(
  chromium: string,
  many: LaunchOptions,
  few: LaunchOptions,
  rounds: number,
): Promise<number> {
  if (many === few) return 1;
  const browsers: BareBrowser[] = [];
  try {
    for (const options of [many, few]) browsers.push(await launchBare(chromium, options));
    const [first, second] = browsers;
    return first && second ? await paintRatio(first, second, rounds) : Number.NaN;
  } finally {
    for (const browser of browsers) await browser.close();
  }
}
