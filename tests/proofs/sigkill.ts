// `npm run sigkill -- N [--seed S]`: N clicks on "Place order" in real Chromium on the production build, the whole browser
// ended by SIGKILL around each `add` and started again on the same profile. Fails unless every charge has a record that
// does not say that nothing was sent.
import { parseArgs } from 'node:util';
import buildExtension from '../e2e/support/build-extension.ts';
import { runSigkill } from './run-sigkill.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' } },
});
const count = Number(positionals[0] ?? 100);
const seed = Number(values.seed);
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) {
  throw new Error('npm run sigkill -- N [--seed S]: N and S are whole numbers.');
}

buildExtension();
const startedAt = performance.now();
const killed = await runSigkill(count, seed);
const seconds = Math.round((performance.now() - startedAt) / 1000);

console.log(`${count} SIGKILLs of the whole browser, seed ${seed}, ${seconds} s`);
for (const [moment, clicks] of Map.groupBy(killed, (click) => click.moment)) {
  const charged = clicks.filter(({ charges }) => charges > 0).length;
  const states = Map.groupBy(clicks, ({ state }) => state ?? 'no record');
  const counts = Array.from(states, ([state, { length }]) => `${length} ${state}`).join(', ');
  console.log(`  ${moment.padEnd(18)} ${clicks.length}: ${charged} charged; afterwards ${counts}`);
}
const twice = killed.filter(({ charges }) => charges > 1).length;
const lost = killed.filter(({ charges, isRecorded }) => charges > 0 && !isRecorded).length;
console.log(`charged more than once     ${twice}`);
console.log(`charged without a record   ${lost}`);
process.exitCode = twice + lost === 0 ? 0 : 1;
