import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/unit/setup.ts'],
    restoreMocks: true,
    // Without a word of ours one core stays idle, which on two is half of the machine.
    maxWorkers: '100%',
    // Far more than any test needs on a quiet machine: what hangs ends, what is slow does not fail.
    testTimeout: 60_000,
  },
});
