import { execFileSync } from 'node:child_process';
import { relative, resolve } from 'node:path';

const e2e = resolve(import.meta.dirname, '..');

/** The runs of each browser. */
export const runs = {
  chromium: 'tests/e2e/playwright.config.ts',
  firefox: 'tests/firefox/playwright.config.ts',
};

/** The part of Playwright's JSON report that is used. */
type Suite = { title: string; specs: { title: string; file: string }[]; suites?: Suite[] };
type Report = { config: { rootDir: string }; suites: Suite[] };

const namesIn = (suite: Suite, root: string, outer: string[]): string[] => [
  ...suite.specs.map(({ title, file }) => [relative(e2e, resolve(root, file)), ...outer, title].join(' › ')),
  ...(suite.suites ?? []).flatMap((inner) => namesIn(inner, root, [...outer, inner.title])),
];

/** Every story of a run, as "file › title", the file as seen from `tests/e2e`. */
export function listStories(config: string): string[] {
  const said = execFileSync('playwright', ['test', '--list', '--reporter=json', '--config', config], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    // Else it would write the report of the run that asks.
    env: { ...process.env, E2E_REPORT: '', FIREFOX_REPORT: '' },
  });
  const { config: made, suites } = JSON.parse(said) as Report;
  // One that runs in two projects is one story.
  return [...new Set(suites.flatMap((suite) => namesIn(suite, made.rootDir, [])))];
}
