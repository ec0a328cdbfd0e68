// `npm run settle -- N [--seed S] [--panel usual|one-id|refusing|supplier] [--locked]`: N generated histories of accounts around one order whose answer is lost. The worker's
// own code (its commands, alarms, balance reads and settling rule) runs in Node on the history's clock against the
// panel simulator's own books. Answers may be refusals in unknown words, charges late, and the computer's clock may jump.
// Fails when an order is called "probably not placed" or refused that was placed, or when less than 95 % are settled
// where nothing else touched the account and the panel charges at once.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { habitNames } from './habits.ts';
import { betweens, chargings } from './settle/history.ts';
import type { Settled, Share } from './settle/play-share.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    panel: { type: 'string', default: 'usual' },
    /** The key lies behind a lock, which falls at random: reads are missed. */
    locked: { type: 'boolean', default: false },
  },
});
const count = Number(positionals[0] ?? 1000);
const seed = Number(values.seed);
const habit = habitNames.find((name) => name === values.panel);
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed) || habit === undefined) {
  throw new Error(
    `npm run settle -- N [--seed S] [--panel ${habitNames.join('|')}] [--locked]: N and S are whole numbers.`,
  );
}
const minSettledShare = 0.95;

function play(share: Share): Promise<Settled[]> {
  const thread = new Worker(new URL('settle/play-share.ts', import.meta.url), { workerData: share });
  return new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
  });
}

const startedAt = performance.now();
const threads = availableParallelism();
const shares = Array.from({ length: threads }, (_, first) => ({
  seed,
  count,
  first,
  step: threads,
  habit,
  isLocked: values.locked,
}));
const settled = (await Promise.all(shares.map(play))).flat();
const seconds = Math.round((performance.now() - startedAt) / 1000);

const outcomes = ['placedIdLost', 'notPlaced', 'rejected', 'ambiguous', 'unknown'];
const denying = new Set(['notPlaced', 'rejected', 'notSent']);
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

function row(name: string, histories: Settled[]): string {
  const cells = outcomes.map((state) => {
    const { length } = histories.filter((history) => history.state === state);
    return String(length).padStart(14);
  });
  return name.padEnd(46) + String(histories.length).padStart(10) + cells.join('');
}

console.log(
  `${count} histories, seed ${seed}, panel ${habit}${values.locked ? ', locked at random' : ''}, ${seconds} s\n`,
);
console.log(
  'the panel charges | in between | in the books'.padEnd(46) +
    'histories'.padStart(10) +
    outcomes.map((state) => state.padStart(14)).join(''),
);
for (const charging of chargings) {
  for (const between of betweens) {
    for (const isPlaced of [true, false]) {
      const name = `${charging} | ${between} | ${isPlaced ? 'placed' : 'not placed'}`;
      const fits = (each: Settled) =>
        each.charging === charging && each.between === between && each.isPlaced === isPlaced;
      console.log(row(name, settled.filter(fits)));
    }
  }
}

for (const isPlaced of [true, false]) {
  const named = isPlaced ? 'placed' : 'not placed';
  const ofKind = (fits: (each: Settled) => boolean) =>
    settled.filter((each) => each.isPlaced === isPlaced && fits(each));
  console.log(
    row(
      `refused in unknown words | ${named}`,
      ofKind((each) => each.isRefused),
    ),
  );
  console.log(
    row(
      `the clock jumps | ${named}`,
      ofKind((each) => each.isJumping),
    ),
  );
}

const wrong = settled.filter(({ state, isPlaced }) => denying.has(state) && isPlaced);
const wronglyPlaced = settled.filter(({ state, isPlaced }) => state === 'placedIdLost' && !isPlaced);
// Of a clock that jumps, quiet accounts are told apart below.
const quiet = settled.filter(
  ({ charging, between, isJumping }) => charging === 'at once' && between === 'nothing' && !isJumping,
);
const settledShare =
  quiet.filter(({ state }) => state === 'placedIdLost' || state === 'notPlaced').length / quiet.length;
const others = settled.filter(({ state }) => !outcomes.includes(state));

console.log(`
called refused or not placed, though placed       ${wrong.length}${wrong.length > 0 ? ` (${wrong.map(({ n }) => n).join(', ')})` : ''}
called "placed", though not placed               ${wronglyPlaced.length} (somebody else's order of the same cost; the user looks on the panel's site)
settled, nothing else, charged at once           ${percent(settledShare)} of ${quiet.length} (at least ${percent(minSettledShare)})`);
if (others.length > 0)
  console.log(`ended in another state: ${others.map(({ n, state }) => `${n} ${state}`).join(', ')}`);
// Where reads are refused, or missed while it is locked, little can be settled; nothing may be called what it is not.
const isShareJudged = habit !== 'refusing' && !values.locked;
const isSettled = !isShareJudged || settledShare >= minSettledShare;
process.exitCode = wrong.length === 0 && others.length === 0 && isSettled ? 0 : 1;
