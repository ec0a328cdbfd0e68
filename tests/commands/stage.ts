import { spawnSync } from 'node:child_process';
import type { Counts } from './count-tests.ts';

/** One program of the test run. Without `count` it is one check that passes or fails as a whole. */
export type Stage = {
  name: string;
  command: [program: string, ...args: string[]];
  env?: Record<string, string>;
  /** Reads the runner's own report. */
  count?: () => Counts;
};

/** Runs a stage with its output as it comes. A failure that its report does not show, or no test at all, is one failed. */
export function runStage({ name, command, env, count }: Stage): Counts & { seconds: number } {
  console.log(`\n── ${name} ──`);
  const startedAt = performance.now();
  const [program, ...args] = command;
  const done = spawnSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  if (done.error) console.log(`${program} did not run: ${done.error.message}`);
  const isGood = done.status === 0;
  const { passed, failed } = count?.() ?? { passed: Number(isGood), failed: Number(!isGood) };
  const hasHiddenFailure = failed === 0 && (passed === 0 || !isGood);
  return {
    passed,
    failed: hasHiddenFailure ? 1 : failed,
    seconds: Math.round((performance.now() - startedAt) / 1000),
  };
}
