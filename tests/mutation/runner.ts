import { writeSync } from 'node:fs';
import { relative } from 'node:path';
import { TestRunner, vi, type RunnerTask, type RunnerTestFile } from 'vitest';
import type { Event, Progress } from './plan.ts';

declare global {
  /** In the mutated sources: whether this mutant is the one that is tried. */
  var isMutant: (id: number) => boolean;
}

/** So much more often than without a mutant is a loop without an end. */
const maxTimes = 100;
const maxExtraCalls = 20_000;

const { killed, passed } = JSON.parse(process.env['MUTATION_PROGRESS'] ?? '') as Progress;
const dead = new Set(killed);
const tell = (event: Event) => writeSync(3, `${JSON.stringify(event)}\n`);

/** Of the test file that is being run again and again. */
let test = '';
let phase: 'baseline' | 'mutant' | 'control' | 'over' = 'over';
/** The first test that comes by a mutant, counted from 1; 0 is the time before. What it leaves may change a later one. */
let reached = new Map<number, number>();
let calls: number[] = [];
let left: number[] = [];
let running = 0;
let active = -1;
let callsLeft = 0;
let hasFailed = false;

globalThis.isMutant = (id) => {
  if (phase === 'baseline') {
    calls[id] = (calls[id] ?? 0) + 1;
    if (!reached.has(id)) reached.set(id, running);
    return false;
  }
  if (id !== active) return false;
  callsLeft -= 1;
  if (callsLeft < 0) throw new Error('A loop without an end');
  return true;
};

function begin(path: string): void {
  test = path;
  phase = 'baseline';
  reached = new Map();
  calls = [];
}

/** The next mutant of this test file, then the file as it is once more, then nothing. */
function goOn(): void {
  if (phase === 'over' || phase === 'control') {
    phase = 'over';
    return;
  }
  const id = left.shift();
  phase = id === undefined ? 'control' : 'mutant';
  if (id === undefined) return;
  active = id;
  callsLeft = (calls[id] ?? 0) * maxTimes + maxExtraCalls;
  tell({ kind: 'start', test, id });
}

/**
 * Runs a test file once for each mutant that it comes by. Vitest is given the file as often as there are mutants, and
 * each time all modules are evaluated anew: a mutant in what happens as a module loads counts too.
 */
export default class MutationRunner extends TestRunner {
  onBeforeCollect(paths: string[]): void {
    const path = relative(process.cwd(), paths[0] ?? '');
    active = -1;
    running = 0;
    hasFailed = false;
    if (path === test) goOn();
    else begin(path);
    if (phase === 'over') return;
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    vi.resetModules();
  }

  override async importFile(path: string, source: 'collect' | 'setup'): Promise<void> {
    if (phase !== 'over') await super.importFile(path, source);
  }

  override async onBeforeRunTask(task: RunnerTask): Promise<void> {
    await super.onBeforeRunTask(task as never);
    running += 1;
    if (hasFailed || running < (reached.get(active) ?? 0)) task.mode = 'skip';
  }

  override onAfterRunTask(task: RunnerTask): void {
    super.onAfterRunTask(task as never);
    if (task.result?.state !== 'fail') return;
    hasFailed = true;
    if (active < 0) process.stderr.write(`${task.name}: ${task.result.errors?.[0]?.message}\n`);
  }

  override onAfterRunFiles(files: RunnerTestFile[]): void {
    super.onAfterRunFiles(files);
    const isGreen = !hasFailed && files[0]?.result?.state !== 'fail';
    if (phase === 'mutant') {
      if (!isGreen) dead.add(active);
      tell({ kind: 'end', test, id: active, isKilled: !isGreen });
    } else if (phase !== 'over') tell({ kind: 'unmutated', test, isGreen });
    if (phase !== 'baseline') return;
    const before = new Set(passed[test]);
    left = [...reached.keys()].filter((id) => !dead.has(id) && !before.has(id));
  }
}
