// `npm run round-trip -- N [--seed S]`: N orders of history in real Chromium on the production build are exported by the
// button, everything is erased, and the file is imported again. Prints times and sizes, and fails unless every record is
// what it was, field by field, with the sums that are made from them.
import { parseArgs } from 'node:util';
import buildExtension from '../e2e/support/build-extension.ts';
import { runRoundTrip } from './run-round-trip.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' } },
});
const count = Number(positionals[0] ?? 100_000);
const seed = Number(values.seed);
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) {
  throw new Error('npm run round-trip -- N [--seed S]: N and S are whole numbers.');
}

buildExtension();
const { figures, differences } = await runRoundTrip(count, seed);

console.log(`${count} orders exported, erased and imported, seed ${seed}`);
for (const [what, figure] of figures) console.log(`  ${what.padEnd(44)} ${figure}`);
console.log(`records and sums that are not what they were   ${differences.length}`);
for (const difference of differences.slice(0, 20)) console.log(difference);
process.exitCode = differences.length === 0 ? 0 : 1;
