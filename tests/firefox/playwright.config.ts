import { defineConfig } from '@playwright/test';

const report = process.env['FIREFOX_REPORT'];

export default defineConfig({
  outputDir: '../../.output/firefox',
  globalSetup: './build-for-firefox.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 180_000,
  // On a machine that is busy Firefox takes its time.
  expect: { timeout: 15_000 },
  projects: [
    { name: 'firefox-only', testDir: '.' },
    { name: 'stories', testDir: '../e2e', use: { browserName: 'firefox' } },
  ],
  reporter: [['list'], ...(report ? [['json', { outputFile: `../../${report}` }] as const] : [])],
});
