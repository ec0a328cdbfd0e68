// `npm run heaps`, or `npm run heaps -- N NAME …`: ten journeys, or those of these names, through popup and options, with the key as it is and behind a
// lock, N heap snapshots of the pages in each (10 unless said). Fails where the key is in one of them, in any spelling,
// or where the search does not find what is planted at the end of each.
import buildExtension from '../e2e/support/build-extension.ts';
import { looksPerJourney, runHeaps } from './run-heaps.ts';

const [, , count = looksPerJourney, ...names] = process.argv;
const looks = Number(count);
if (!Number.isSafeInteger(looks) || looks < 1) {
  throw new Error('npm run heaps -- N NAME …: N is a whole number.');
}

buildExtension();
const { snapshots, found, planted } = await runHeaps(looks, names.length > 0 ? names : null, (line) =>
  console.log(line),
);

console.log(`snapshots of popup and options         ${snapshots}`);
console.log(`with the key, in whatever spelling     ${new Set(found).size}`);
console.log(`planted and found                      ${planted.filter(Boolean).length} of ${planted.length}`);
for (const each of found.slice(0, 20)) console.log(each);
process.exitCode = found.length === 0 && planted.every(Boolean) ? 0 : 1;
