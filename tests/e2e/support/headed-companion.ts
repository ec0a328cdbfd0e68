import { Display } from '../browser/display.ts';
import { expect, test as base } from './companion-test.ts';

/** A story's test in a browser with a window, for the native menus that only such a one has. */
export const test = base.extend<{ display: Display }>({
  // Playwright finds out what a fixture needs by reading this parameter, which therefore has to be a pattern.
  // oxlint-disable-next-line no-empty-pattern
  display: async ({}, use) => {
    const display = await Display.start();
    await use(display);
    display.close();
  },
  displayName: async ({ display }, use) => use(display.name),
});

export { expect };
