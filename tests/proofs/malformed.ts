// `npm run malformed -- N [--seed S]`: N generated replies over the four actions go through the functions that read them.
// Fails when one ends in an error without a name, shows the key or what the panel did not say, or takes over a second.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';

type Result = { replies: number; failures: string[]; slowestMilliseconds: number };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' } },
});
const replies = Number(positionals[0] ?? 100_000);
const seed = Number(values.seed);
if (!Number.isSafeInteger(replies) || replies < 1 || !Number.isSafeInteger(seed)) {
  throw new Error('npm run malformed -- N [--seed S]: N and S are whole numbers.');
}

const report = '.output/reports/malformed.json';
mkdirSync('.output/reports', { recursive: true });
rmSync(report, { force: true });
const { status } = spawnSync('vitest', ['run', '--config', 'tests/replies/vitest.config.ts', '--root', '.'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: {
    ...process.env,
    MALFORMED_REPLIES: String(replies),
    MALFORMED_SEED: String(seed),
    MALFORMED_REPORT: report,
  },
});
if (status !== 0) throw new Error('The run ended before its end.');

const result = JSON.parse(readFileSync(report, 'utf8')) as Result;
console.log(`${result.replies} replies over balance, services, add and status, seed ${seed}`);
console.log(`errors without a name, and other failures   ${result.failures.length}`);
console.log(`slowest reply                               ${Math.ceil(result.slowestMilliseconds)} ms`);
for (const failure of result.failures.slice(0, 20)) console.log(failure);
process.exitCode = result.failures.length === 0 ? 0 : 1;
