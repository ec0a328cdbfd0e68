import { inOneOnly, isNamedBy } from './one-browser.ts';

/** What stands in one browser's list only. */
const without = (stories: string[], others: string[]): string[] => {
  const there = new Set(others);
  return stories.filter((story) => !there.has(story));
};

/** What is wrong with the table, by the stories that each browser runs. */
export function tableFaults(chromium: string[], firefox: string[]): string[] {
  const inOne = { chromium: without(chromium, firefox), firefox: without(firefox, chromium) };
  const entries = inOneOnly.flatMap(({ browser, stories }) => stories.map((entry) => ({ browser, entry })));
  const stale = entries
    .filter(({ browser, entry }) => !inOne[browser].some((story) => isNamedBy(entry, story)))
    .map(({ browser, entry }) => `no such story in ${browser} alone: ${entry}`);
  const unnamed = (['chromium', 'firefox'] as const).flatMap((browser) =>
    inOne[browser]
      .filter((story) => !entries.some((each) => each.browser === browser && isNamedBy(each.entry, story)))
      .map((story) => `in ${browser} alone, and nothing says why: ${story}`),
  );
  return [...stale, ...unnamed];
}

/** The table as a run prints it. */
export function browserTable(chromium: string[], firefox: string[]): string[] {
  const both = chromium.length - without(chromium, firefox).length;
  const rows = inOneOnly.map(({ browser, why, stories }) => {
    const all = browser === 'chromium' ? chromium : firefox;
    const count = all.filter((story) => stories.some((entry) => isNamedBy(entry, story))).length;
    return `  ${String(count).padStart(4)} in ${browser} only: ${why}`;
  });
  return [
    `Stories: ${chromium.length} in Chromium, ${firefox.length} in Firefox, ${both} of them in both.`,
    ...rows,
  ];
}
