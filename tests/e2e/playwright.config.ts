import { defineConfig } from '@playwright/test';

const report = process.env['E2E_REPORT'];

export default defineConfig({
  testDir: '.',
  outputDir: '../../.output/e2e',
  globalSetup: './build-extension.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list'], ...(report ? [['json', { outputFile: `../../${report}` }] as const] : [])],
});
