// `npm run kill -- N [--h2] [--firefox] [--seed S]`: N clicks on "Place order" in real Chromium (or Firefox) on the
// production build, the worker (or event page) killed at a random moment in half of them, 18 % of the replies to `add`
// broken. Fails unless no click was charged twice and none without a record.
import { parseArgs } from 'node:util';
import buildExtension from '../e2e/support/build-extension.ts';
import buildForFirefox from '../firefox/build-for-firefox.ts';
import { openFirefox } from './open-firefox.ts';
import { killPoints } from './run-clicks.ts';
import { runKill } from './run-kill.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    h2: { type: 'boolean', default: false },
    firefox: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
  },
});
const count = Number(positionals[0] ?? 100);
const seed = Number(values.seed);
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) {
  throw new Error('npm run kill -- N [--h2] [--firefox] [--seed S]: N and S are whole numbers.');
}

if (values.firefox) buildForFirefox();
else buildExtension();
const result = await runKill({
  count,
  seed,
  protocols: values.h2 ? 'h2' : 'h1',
  ...(values.firefox && { open: openFirefox }),
});
const { kills, broken } = result;
const landed = kills.values().reduce((sum, points) => sum + points, 0);
const faults = broken.dropped + broken.page + broken.truncated;

console.log(`${values.firefox ? 'Firefox' : 'Chromium'}, ${values.h2 ? 'HTTP/2' : 'HTTP/1.1'}, seed ${seed}. Each click is the message that "Place order" sends, from a page of
the extension; each link is the user's own; the stored limiter is refilled before each click.`);
console.log(
  `clicks                     ${count}, ${result.repeated} of them for a service and link ordered before`,
);
console.log(`kills that landed          ${landed}`);
for (const point of killPoints) console.log(`  ${point.padEnd(38)} ${kills.get(point) ?? 0}`);
console.log(
  `replies to add broken      ${faults} (${broken.dropped} connections dropped, ${broken.page} pages of 502, ${broken.truncated} truncated)`,
);
console.log(`charges in the books       ${result.charges}`);
console.log(`charged more than once     ${result.chargedTwice}`);
console.log(`charged without a record   ${result.chargedUnrecorded}`);
console.log(`time                       ${Math.round(result.seconds)} s`);
process.exitCode = result.chargedTwice + result.chargedUnrecorded === 0 ? 0 : 1;
