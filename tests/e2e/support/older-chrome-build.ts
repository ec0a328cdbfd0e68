import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buildWithPrelude } from './build-with-prelude.ts';

/** The production build as Chromes 127 to 147 run it, which have `chrome` and no `browser`. */
export const olderChromeBuild = resolve(import.meta.dirname, '../../../.output/chrome-mv3-older');

/** The polyfill then makes one of its own, as it does there. */
const prelude = `delete globalThis.browser;
if ('browser' in globalThis) throw new Error('The browser has its own "browser" all the same.');
`;

export async function makeOlderChromeBuild(): Promise<void> {
  await rm(olderChromeBuild, { recursive: true, force: true });
  await buildWithPrelude(olderChromeBuild, prelude);
}
