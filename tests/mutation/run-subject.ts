// One subject in a process of its own, which may be killed: `node run-subject.ts NAME`, its progress in the environment.
import { relative } from 'node:path';
import { createVitest } from 'vitest/node';
import { planOf } from './plan.ts';

const { tests, mutants, codes } = planOf(process.argv[2] ?? '');

class InOrder {
  sort<File>(files: File[]): File[] {
    return files;
  }
  shard<File>(files: File[]): File[] {
    return files;
  }
}

const vitest = await createVitest(
  'test',
  {
    watch: false,
    pool: 'threads',
    isolate: false,
    maxWorkers: 1,
    silent: true,
    // It knows files by what is written in them, not by what stands in their place here.
    fsModuleCache: false,
    reporters: [{}],
    // The root's own: what the projects of `vitest.config.ts` share is theirs alone.
    setupFiles: ['tests/unit/setup.ts'],
    restoreMocks: true,
    runner: './tests/mutation/runner.ts',
    sequence: { sequencer: InOrder },
    dangerouslyIgnoreUnhandledErrors: true,
  },
  {
    plugins: [
      {
        name: 'mutants',
        enforce: 'pre',
        transform: (_code, id) => codes.get(relative(process.cwd(), id)),
      },
    ],
  },
);
await vitest.standalone();
const project = vitest.getRootProject();
// Once as it is, once for each mutant, once more as it is.
const specifications = tests.flatMap((test) =>
  Array.from({ length: mutants.length + 2 }, () => project.createSpecification(`${process.cwd()}/${test}`)),
);
await vitest.runTestSpecifications(specifications);
await vitest.close();
// Tests that fail are what it is for.
process.exitCode = 0;
