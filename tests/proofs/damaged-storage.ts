// `npm run damage -- N [--seed S]`: N damaged states of the extension's storage, generated; on each the worker starts and
// an order is placed. Fails unless in each the worker starts, no order that is whole in either copy is lost or goes back,
// what is damaged is kept and counted, and nothing is sent without a record.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';

type Row = {
  kind: string;
  states: number;
  placed: number;
  refused: number;
  complaints: [text: string, states: number][];
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' } },
});
const states = Number(positionals[0] ?? 10_000);
const seed = Number(values.seed);
if (!Number.isSafeInteger(states) || states < 1 || !Number.isSafeInteger(seed)) {
  throw new Error('npm run damage -- N [--seed S]: N and S are whole numbers.');
}

const report = '.output/reports/damage.json';
mkdirSync('.output/reports', { recursive: true });
rmSync(report, { force: true });
const startedAt = performance.now();
const { status } = spawnSync('vitest', ['run', '--config', 'tests/damage/vitest.config.ts', '--root', '.'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, DAMAGE_STATES: String(states), DAMAGE_SEED: String(seed), DAMAGE_REPORT: report },
});
if (status !== 0) throw new Error('The run ended before its end.');

const rows = JSON.parse(readFileSync(report, 'utf8')) as Row[];
const badOf = ({ complaints }: Row) => Math.max(0, ...complaints.map(([, count]) => count));
const total = (of: (row: Row) => number) => rows.reduce((sum, row) => sum + of(row), 0);
const line = (kind: string, ...numbers: number[]) =>
  `${kind.padEnd(38)}${numbers.map((each) => String(each).padStart(9)).join('')}`;

console.log(`seed ${seed}`);
console.log(`${'damage'.padEnd(38)}   states   placed  refused      bad`);
for (const row of rows) {
  console.log(line(row.kind, row.states, row.placed, row.refused, badOf(row)));
  for (const [complaint, count] of row.complaints) console.log(`  ${count} × ${complaint}`);
}
const bad = total(badOf);
console.log(
  line(
    'all',
    total((row) => row.states),
    total(({ placed }) => placed),
    total(({ refused }) => refused),
    bad,
  ),
);
console.log(
  `${bad}/${total((row) => row.states)} in ${Math.round((performance.now() - startedAt) / 1000)} s`,
);
process.exitCode = bad === 0 ? 0 : 1;
