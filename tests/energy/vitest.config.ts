import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** For `npm run bench -- day` alone: vitest brings the browser's parts that the worker needs. */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/energy/day.run.ts'],
    setupFiles: ['tests/unit/setup.ts'],
    restoreMocks: true,
    testTimeout: 0,
  },
});
