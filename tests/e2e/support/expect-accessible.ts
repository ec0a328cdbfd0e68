import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { differencesOf } from '../browser/differences.ts';

/** Axe finds nothing on the page as it stands, in either colour scheme; where axe does not run nothing is said. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  if (!differencesOf(page).hasAxe) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const builder = new AxeBuilder({ page })
      // Of what passes nothing is told, which is most of what it would tell.
      .options({ resultTypes: ['violations'] })
      // Its own blank page for frames cannot be opened over a popup's connection; the extension has no frames.
      .setLegacyMode();
    // Dark differs by its colours alone.
    const { violations } = await (
      colorScheme === 'light' ? builder.withTags(tags) : builder.withRules(['color-contrast'])
    ).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect(found, `${state}, ${colorScheme}`).toEqual([]);
  }
}
