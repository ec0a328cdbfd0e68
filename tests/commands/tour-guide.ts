import { expect, type Page } from '@playwright/test';
import type { Companion } from '../e2e/browser/companion.ts';
import type { Panel } from '../panel/panel.ts';

/** One step: what the user does, and what has to be seen then. */
export type TourStep = { title: string; take: (guide: TourGuide) => Promise<void> };

/** Leads through steps, says what is seen and takes the pictures. */
export class TourGuide {
  readonly companion: Companion;
  readonly panel: Panel;
  readonly #pictures: string;
  #popup: Page | undefined;
  #pictureCount = 0;

  constructor(companion: Companion, panel: Panel, pictures: string) {
    this.companion = companion;
    this.panel = panel;
    this.#pictures = pictures;
  }

  /** The popup that the last steps had open. */
  get popup(): Page {
    if (this.#popup === undefined) throw new Error('No popup was opened yet.');
    return this.#popup;
  }

  set popup(popup: Page) {
    this.#popup = popup;
  }

  /** Takes the steps in order up to the first that does not hold. @returns whether all held. */
  async lead(steps: TourStep[]): Promise<boolean> {
    for (const [index, { title, take }] of steps.entries()) {
      console.log(`\n${index + 1}. ${title}`);
      try {
        await take(this);
        expect(this.companion.errors, 'uncaught errors').toEqual([]);
      } catch (error) {
        console.log(`   DID NOT HOLD: ${error instanceof Error ? error.message : String(error)}`);
        return false;
      }
    }
    console.log(
      `\nAll ${steps.length} steps held. ${this.#pictureCount} views are pictured, light and dark, in ${this.#pictures}.`,
    );
    return true;
  }

  /** Tells what is seen, in one line per line of text. */
  say(text: string): void {
    for (const line of text
      .split('\n')
      .map((each) => each.trim())
      .filter(Boolean))
      console.log(`   ${line}`);
  }

  /** Takes a picture of a page as it is, light and dark. */
  async picture(page: Page, name: string): Promise<void> {
    this.#pictureCount += 1;
    const path = `${this.#pictures}/${String(this.#pictureCount).padStart(2, '0')}-${name}`;
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.screenshot({ path: `${path}.png` });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.screenshot({ path: `${path}-dark.png` });
    await page.emulateMedia({ colorScheme: null });
  }

  /** Waits until the badge shows this, and tells it. */
  async expectBadge(text: string): Promise<void> {
    await expect.poll(async () => (await this.companion.badge()).text, 'the badge').toBe(text);
    const { title, color } = await this.companion.badge();
    this.say(`Badge: ${text === '' ? 'nothing' : `"${text}" on ${color}`}. Toolbar title: "${title}".`);
  }
}
