import { defineConfig } from '@playwright/test';

const report = process.env['FIREFOX_REPORT'];

export default defineConfig({
  testDir: '.',
  outputDir: '../../.output/firefox',
  globalSetup: './build-for-firefox.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 180_000,
  // On a machine that is busy Firefox takes its time.
  expect: { timeout: 15_000 },
  reporter: [['list'], ...(report ? [['json', { outputFile: `../../${report}` }] as const] : [])],
});
