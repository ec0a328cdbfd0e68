import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import type { Counts } from './count-tests.ts';

/** One program of the test run. Without `count` it is one check that passes or fails as a whole. */
export type Stage = {
  name: string;
  command: [program: string, ...args: string[]];
  env?: Record<string, string>;
  /** Reads the runner's own report. */
  count?: () => Counts;
};

export type StageResult = Counts & { name: string; seconds: number };

/** Resolves with the exit code once the program and its output have ended; `null` when it did not start or was killed. */
async function exitCode({ command, env }: Stage, isLive: boolean): Promise<[number | null, string]> {
  const [program, ...args] = command;
  const output = isLive ? 'inherit' : 'pipe';
  const child = spawn(program, args, {
    stdio: ['ignore', output, output],
    env: { ...process.env, ...env },
  });
  const said = [child.stdout, child.stderr].flatMap((stream) => (stream ? [buffer(stream)] : []));
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return [code, Buffer.concat(await Promise.all(said)).toString()];
  } catch (error) {
    return [null, `${program} did not run: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** Runs a stage. A failure that its report does not show, or no test at all, is one failed. */
async function runStage(stage: Stage, isLive: boolean): Promise<StageResult & { output: string }> {
  const startedAt = performance.now();
  if (isLive) console.log(`\n── ${stage.name} ──`);
  const [code, output] = await exitCode(stage, isLive);
  const isGood = code === 0;
  const counts = stage.count?.() ?? { passed: Number(isGood), failed: Number(!isGood), failures: [] };
  const hasHiddenFailure = counts.failed === 0 && (counts.passed === 0 || !isGood);
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  return { ...counts, failed: hasHiddenFailure ? 1 : counts.failed, name: stage.name, seconds, output };
}

/** Stages that run one after the other. */
export type Track = Stage[];

async function runTrack(track: Track, isLive: boolean) {
  const results: Awaited<ReturnType<typeof runStage>>[] = [];
  for (const stage of track) results.push(await runStage(stage, isLive));
  return results;
}

/**
 * Runs tracks side by side. The output of the first is shown as it comes, that of the others in one piece when all have
 * ended.
 */
export async function runSideBySide(tracks: Track[]): Promise<StageResult[]> {
  const results = (await Promise.all(tracks.map((track, index) => runTrack(track, index === 0)))).flat();
  for (const { name, output } of results) {
    if (output !== '') console.log(`\n── ${name} ──\n${output.trimEnd()}`);
  }
  return results;
}
