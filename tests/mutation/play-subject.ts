import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Mutant } from './instrument.ts';
import { planOf, type Event, type Progress } from './plan.ts';

export type Outcome = { mutant: Mutant; isKilled: boolean };

/** Longer than any test file takes on a busy machine. Loops without an end are mostly ended by their count. */
const maxSilenceMs = 180_000;

/** One process. @returns whether it came to its end by itself; else it was silent for too long and was killed. */
function runOnce(name: string, progress: Progress, take: (event: Event) => void): Promise<boolean> {
  const child = spawn(process.execPath, ['tests/mutation/run-subject.ts', name], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    env: { ...process.env, MUTATION_PROGRESS: JSON.stringify(progress) },
  });
  const { promise, resolve, reject } = Promise.withResolvers<boolean>();
  const stop = (settle: () => void) => {
    settle();
    child.kill('SIGKILL');
  };
  const watch = setTimeout(() => stop(() => resolve(false)), maxSilenceMs);
  createInterface(child.stdio[3] as Readable).on('line', (line) => {
    watch.refresh();
    try {
      take(JSON.parse(line) as Event);
    } catch (error) {
      stop(() => reject(error));
    }
  });
  child.on('close', (code) => {
    clearTimeout(watch);
    if (code === 0) resolve(true);
    else reject(new Error(`The run of “${name}” ended with ${code}`));
  });
  return promise;
}

/** Tries every mutant of a subject. @throws Error when a test fails without a mutant. */
export async function playSubject(name: string): Promise<Outcome[]> {
  const { mutants } = planOf(name);
  const progress: Progress = { killed: [], passed: {} };
  let begun: number | null = null;
  const take = (event: Event) => {
    if (event.kind === 'unmutated') {
      if (!event.isGreen) throw new Error(`${event.test} fails without a mutant`);
    } else if (event.kind === 'start') begun = event.id;
    else {
      begun = null;
      if (event.isKilled) progress.killed.push(event.id);
      else (progress.passed[event.test] ??= []).push(event.id);
    }
  };
  while (!(await runOnce(name, progress, take))) {
    if (begun === null) throw new Error(`The run of “${name}” hangs without a mutant`);
    progress.killed.push(begun);
    begun = null;
  }
  const killed = new Set(progress.killed);
  return mutants.map((mutant, id) => ({ mutant, isKilled: killed.has(id) }));
}
