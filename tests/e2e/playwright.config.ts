import { defineConfig } from '@playwright/test';
import { inOlderChromeToo, type StoryOptions } from './support/companion-test.ts';
import { olderChromeBuild } from './support/older-chrome-build.ts';

const report = process.env['E2E_REPORT'];
/** Looks at what all other tests have left, so it runs after them. */
const last = 'faults/complete.spec.ts';
/** Waits for ten seconds of real time in each story: they begin first, beside the others, and never all at once. */
const waiting = 'settle.spec.ts';
/** A story waits for a third of its time: on two cores three of them keep both busy, and more only get in each other's way. */
const atOnce = 3;

export default defineConfig<StoryOptions>({
  testDir: '.',
  outputDir: '../../.output/e2e',
  globalSetup: './support/global-setup.ts',
  fullyParallel: true,
  workers: atOnce,
  forbidOnly: true,
  // Far more than any story needs on a quiet machine: what hangs ends, what is slow does not fail.
  timeout: 300_000,
  expect: { timeout: 40_000 },
  // One picture each, whatever the machine.
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  updateSnapshots: 'none',
  projects: [
    { name: 'stories-that-wait', testMatch: waiting, workers: 1 },
    { name: 'older-chrome', grep: new RegExp(inOlderChromeToo.tag), use: { extension: olderChromeBuild } },
    { name: 'stories', testIgnore: [last, waiting] },
    { name: 'faults-complete', testMatch: last, dependencies: ['stories', 'stories-that-wait'] },
  ],
  reporter: [['list'], ...(report ? [['json', { outputFile: `../../${report}` }] as const] : [])],
});
