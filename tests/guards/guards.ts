import { productionBuild } from '../e2e/browser/launch-browser.ts';
// `npm run guards [-- GUARD …]`: takes each guard out of a copy of the source, builds it, and tells the guard's story on
// both builds in real Chromium. Fails unless each story holds on the untouched build, and without its guard does not, by
// what the panel's books show.
import buildExtension from '../e2e/support/build-extension.ts';
import { buildWithout } from './build-without.ts';
import { discard, rule, streamBody } from './dropped.ts';
import { journal } from './journal.story.ts';
import { limits } from './limits.story.ts';
import { lock } from './lock.story.ts';
import { ordersPool, poolCount } from './lost-syn.ts';
import { mirror } from './mirror.story.ts';
import { redirect } from './redirect.story.ts';
import { settlingRule } from './settling-rule.story.ts';
import { shown } from './shown.story.ts';
import type { Story } from './story.ts';
import { uuidCheck } from './uuid-check.story.ts';
import { watch } from './watch.story.ts';

const all = [
  journal,
  lock,
  rule,
  poolCount,
  ordersPool,
  discard,
  streamBody,
  redirect,
  uuidCheck,
  shown,
  settlingRule,
  watch,
  limits,
  mirror,
];
const asked = process.argv.slice(2);
const stories = asked.length > 0 ? all.filter(({ guard }) => asked.includes(guard)) : all;

/** @returns whether the story shows that the guard is needed, and that it is there. */
async function show({ guard, happens, tell }: Story): Promise<boolean> {
  const untouched = await tell(productionBuild);
  const build = buildWithout(guard);
  try {
    const without = await tell(build.extension);
    console.log(`${guard}: ${happens}
    untouched  ${untouched.holds ? 'holds' : 'DOES NOT HOLD'}: ${untouched.books}
    without    ${without.holds ? 'HOLDS ALL THE SAME' : 'fails'}: ${without.books}`);
    return untouched.holds && !without.holds;
  } finally {
    build.remove();
  }
}

buildExtension();
let needed = 0;
for (const story of stories) if (await show(story)) needed += 1;
console.log(`\n${needed} of ${stories.length} guards are there and needed`);
process.exitCode = needed === stories.length ? 0 : 1;
