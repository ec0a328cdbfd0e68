import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Takes a tenth of the whole: begun last, it would leave the other cores idle at the end. */
const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith('records/damaged-storage.test.ts');

/** Where no earlier run says how long a file takes, the larger come first: the longest is small. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- the sequencer's, not an array's
    const sorted = await super.sort(files);
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}

/** Rules, texts and what reads the tree: they keep nothing from one call to the next, so their files share one set of modules. */
const pure = ['tests/unit/{utils,components,structure}/**/*.test.{ts,tsx}'];
/** In those rooms: a database stays, and the browser's language is asked for once. */
const keeping = [
  'tests/unit/utils/orders-db/*.test.ts',
  'tests/unit/utils/i18n/{languages,typed-number}.test.ts',
  'tests/unit/utils/spending/stored-limits.test.ts',
];
const others = ['tests/unit/*.test.{ts,tsx}', 'tests/unit/!(utils|components|structure)/**/*.test.{ts,tsx}'];

const shared = {
  setupFiles: ['tests/unit/setup.ts'],
  restoreMocks: true,
  // Far more than any test needs on a quiet machine: what hangs ends, what is slow does not fail.
  testTimeout: 240_000,
};

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    sequence: { sequencer: LongestFirst },
    // Without a word of ours one core stays idle, which on two is half of the machine.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: { ...shared, name: 'pure', include: pure, exclude: keeping, isolate: false },
      },
      {
        extends: true,
        test: { ...shared, name: 'from-nothing', include: [...others, ...keeping] },
      },
    ],
  },
});
