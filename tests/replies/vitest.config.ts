import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** For `npm run malformed` alone: vitest knows where the worker's files are. */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/replies/malformed.run.ts'],
    setupFiles: ['tests/unit/setup.ts'],
    testTimeout: 0,
  },
});
