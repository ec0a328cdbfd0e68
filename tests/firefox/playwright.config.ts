import { defineConfig } from '@playwright/test';
import { storiesWithout } from '../e2e/support/one-browser.ts';

const report = process.env['FIREFOX_REPORT'];

/** In `npm test` too: what money, worker, key and install depend on, as much of it as two minutes hold. */
const chosen = [
  'cannot-order',
  'context-menu',
  'first-steps',
  'install',
  'limits',
  'lock-rules',
  'main-job',
].map((name) => `${name}.spec.ts`);

const inBoth = {
  testDir: '../e2e',
  grepInvert: storiesWithout('firefox'),
  use: { browserName: 'firefox' },
} as const;

export default defineConfig({
  outputDir: '../../.output/firefox',
  globalSetup: './build-for-firefox.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 300_000,
  expect: { timeout: 40_000 },
  projects: [
    { name: 'firefox-only', testDir: '.' },
    { name: 'stories', ...inBoth, testMatch: chosen },
    { name: 'more-stories', ...inBoth, testIgnore: chosen },
  ],
  reporter: [
    ['list'],
    ['../e2e/support/tell-browsers.ts'],
    ...(report ? [['json', { outputFile: `../../${report}` }] as const] : []),
  ],
});
