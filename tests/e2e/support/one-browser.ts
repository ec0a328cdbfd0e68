import type { BrowserName } from '../browser/differences.ts';

/** Stories that run in one browser only, and why. Each is "file › title"; a file alone stands for all of its stories. */
type InOneOnly = { browser: BrowserName; why: string; stories: string[] };

export const inOneOnly: InOneOnly[] = [
  {
    browser: 'firefox',
    why: 'Only Firefox has what it is about: it asks before each order, shows prompts of its own, and has its own keys and files.',
    stories: [
      '../firefox/alerts-in-firefox.spec.ts',
      '../firefox/guard.spec.ts',
      '../firefox/kill.spec.ts',
      '../firefox/lock-files-in-firefox.spec.ts',
      '../firefox/main-job-in-firefox.spec.ts',
      '../firefox/passkey-in-firefox.spec.ts',
    ],
  },
];

/** Whether an entry of the table names this story. */
export const isNamedBy = (entry: string, story: string): boolean =>
  story === entry || story.startsWith(`${entry} › `);

const escape = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

/** As Playwright's `grepInvert`: the stories of `tests/e2e` that do not run in this browser. */
export const storiesWithout = (browser: BrowserName): RegExp[] =>
  inOneOnly
    .filter((entry) => entry.browser !== browser)
    .flatMap(({ stories }) => stories)
    .map((story) => {
      const [file = '', ...titles] = story.split(' › ');
      return new RegExp(`(?:^|[ /])${[file, ...titles].map(escape).join(' ')}(?:$| )`);
    });
