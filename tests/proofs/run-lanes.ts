import { openBrowser } from './open-browser.ts';
import { runKill, type KillResult, type KillRun } from './run-kill.ts';

/** The next lane's clicks have another seed, far from those of the next run. */
const lanesOfSeed = 1000;

/** Opens one browser after the other: many that start at once keep each other from it. */
function inTurn(open: NonNullable<KillRun['open']>): NonNullable<KillRun['open']> {
  let last: Promise<unknown> = Promise.resolve();
  return (...asked) => {
    const opening = last.then(() => open(...asked));
    last = opening.catch(() => undefined);
    return opening;
  };
}

/** Shares the clicks among browsers that run at once, each with a panel and a network of its own. */
export async function runLanes(run: KillRun, lanes: number): Promise<KillResult> {
  const open = inTurn(run.open ?? openBrowser);
  const results = await Promise.all(
    Array.from({ length: lanes }, (_, lane) => {
      const count = Math.floor((run.count + lane) / lanes);
      return runKill({ ...run, open, count, seed: lanes === 1 ? run.seed : run.seed * lanesOfSeed + lane });
    }),
  );
  const sum = (of: (result: KillResult) => number) =>
    results.reduce((total, result) => total + of(result), 0);
  return {
    clicks: results.flatMap(({ clicks }) => clicks),
    storageFaults: sum(({ storageFaults }) => storageFaults),
    locks: sum(({ locks }) => locks),
    broken: {
      dropped: sum(({ broken }) => broken.dropped),
      page: sum(({ broken }) => broken.page),
      truncated: sum(({ broken }) => broken.truncated),
    },
    seconds: Math.max(...results.map(({ seconds }) => seconds)),
  };
}
