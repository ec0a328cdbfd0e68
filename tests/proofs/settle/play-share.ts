// One thread of `npm run settle`: plays every so many-th history of a seed and tells what came of each.
import { parentPort, workerData } from 'node:worker_threads';
import type { HabitName } from '../habits.ts';
import { startClock } from './clock.ts';
import type { Between, Charging } from './history.ts';
import { planHistory } from './plan-history.ts';
import { standInForBrowser } from './worker-in-node.ts';

/** Which histories a thread plays: from `first` on, `step` apart. */
export type Share = {
  seed: number;
  count: number;
  first: number;
  step: number;
  habit: HabitName;
  isLocked: boolean;
};

/** The result of a history. */
export type Settled = {
  n: number;
  between: Between;
  charging: Charging;
  /** Whether the answer was a refusal in unknown words. */
  isRefused: boolean;
  /** Whether the computer's clock jumped. */
  isJumping: boolean;
  state: string;
  isPlaced: boolean;
};

const { seed, count, first, step, habit, isLocked } = workerData as Share;
const historiesOfSeed = 1_000_000;

startClock();
standInForBrowser();
// The worker's code can be loaded only once Node knows where to find it.
const { Player } = await import('./play-history.ts');
const settled: Settled[] = [];
for (let n = first; n < count; n += step) {
  const history = planHistory(seed * historiesOfSeed + n);
  const { between, charging, jumps, lost } = history;
  const { state, isPlaced } = await new Player(history, n, habit, isLocked).play();
  const isRefused = lost.refusal !== null || habit === 'supplier';
  settled.push({ n, between, charging, isRefused, isJumping: jumps.length > 0, state, isPlaced });
}
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(settled);
