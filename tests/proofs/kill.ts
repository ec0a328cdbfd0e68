// `npm run kill -- N …`: N clicks on "Place order" in real Chromium (or Firefox) on the production build, the worker (or
// event page) killed at a random moment in half of them, 18 % of the replies to `add` broken (more where `--dropped` asks
// for it), in a network and at a kind of panel of one's choice. Fails when a click was charged twice that the user was not asked about first,
// or that no record tells of, or was charged without a record, or with one that denies it.
import { productionBuild } from '../e2e/browser/launch-browser.ts';
import buildExtension from '../e2e/support/build-extension.ts';
import buildForFirefox from '../firefox/build-for-firefox.ts';
import { firefoxBuild } from '../firefox/launch-firefox.ts';
import { isBehindLink, rerunBehindLink, standInText } from '../panel/network/lag-link.ts';
import { figuresOf, isSound, tellFigures } from './kill-figures.ts';
import { readKillOptions } from './kill-options.ts';
import { openLinkFor, roundTripOf } from './networks.ts';
import { openFirefox } from './open-firefox.ts';
import { runLanes } from './run-lanes.ts';
import { withStorageFaults } from './storage-faults.ts';

const options = readKillOptions();
const { count, seed, network, habit, beside, drops, lanes, storageFaults, isLocked, isFirefox, protocols } =
  options;

if (!isBehindLink()) {
  if (isFirefox) buildForFirefox();
  else buildExtension();
}
if (roundTripOf(network) > 0 && !isBehindLink()) {
  const again = rerunBehindLink();
  if (typeof again === 'number') process.exit(again);
  console.log(standInText(again));
}

const build = isFirefox ? firefoxBuild : productionBuild;
const failing = storageFaults > 0 ? withStorageFaults(build, storageFaults, seed) : null;
const endLink = await openLinkFor(network);
const result = await runLanes(
  {
    count,
    seed,
    protocols,
    network,
    habit,
    beside,
    drops,
    isLocked,
    extension: failing?.extension ?? build,
    ...(failing !== null && { tries: 60 }),
    ...(isFirefox && { open: openFirefox }),
  },
  lanes,
);
console.log(`${isFirefox ? 'Firefox' : 'Chromium'}, ${protocols === 'h2' ? 'HTTP/2' : 'HTTP/1.1'}, network ${network}, panel ${habit}, beside ${beside}${isLocked ? ', locked at random' : ''}, ${lanes} ${lanes === 1 ? 'browser' : 'browsers'}, seed ${seed}.
Each click is the message that "Place order" sends, from a page of the extension; each link is the user's own; the
stored limiter is refilled before each click.`);
console.log(tellFigures(result));
endLink();
failing?.remove();
// At its own end Node waits for ever for a socket that was reset while it was closing.
process.exit(isSound(figuresOf(result)) ? 0 : 1);
