// `npm run pictures`: every state of popup and options as it looks light and dark, with large text, narrow, from right
// to left and in the user’s own colours, on one sheet. Words given are looked for in the journeys’ names.
import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '../commands/chromium.ts';
import { requirePrograms } from '../commands/ensure-programs.ts';
import { allJourneys } from '../e2e/states/all-journeys.ts';
import { dress, isPopup, plainDress, showAll } from '../e2e/states/dress.ts';
import type { Journey } from '../e2e/states/state.ts';
import type { World } from '../e2e/states/world.ts';
import { dressesOf, dressName } from './dresses.ts';
import { makeSheet, type Picture } from './make-sheet.ts';
import { playJourney } from './play-journeys.ts';

const folder = '.output/pictures';
const lanes = 2;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { large: { type: 'boolean', default: false }, few: { type: 'string' } },
});
const world: World = values.large ? 'large' : 'usual';

const fileName = (words: string): string => words.replaceAll(/[^a-z0-9%]+/gi, '-');

const pictures: Picture[] = [];

async function take(journey: Journey): Promise<void> {
  await playJourney(journey, world, async (page, { name }) => {
    const isOfPopup = isPopup(page);
    const dresses = dressesOf(isOfPopup).filter(
      (each) => values.few === undefined || dressName(each, isOfPopup).includes(values.few),
    );
    for (const each of dresses) {
      await dress(page, each);
      await showAll(page);
      const dressed = dressName(each, isOfPopup);
      const file = `${fileName(`${world} ${name} ${dressed}`)}.png`;
      await page.screenshot({ path: join(folder, file), animations: 'disabled', caret: 'hide' });
      pictures.push({ state: name, world, dress: dressed, file });
    }
    await dress(page, plainDress);
  });
}

requirePrograms(chromium);
execFileSync('wxt', ['build'], { stdio: ['ignore', 'ignore', 'inherit'] });
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const waiting = allJourneys.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const failed: string[] = [];
await Promise.all(
  Array.from({ length: lanes }, async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await take(next).catch((error: unknown) => {
        failed.push(next.name);
        console.log(`${next.name}, ${world}: ${error instanceof Error ? error.message : String(error)}`);
      });
      console.log(`${next.name}, ${world}: ${pictures.length} pictures`);
    }
  }),
);
await writeFile(join(folder, 'index.html'), makeSheet(pictures));
console.log(`\n${pictures.length} pictures are on the sheet ${folder}/index.html`);
if (failed.length > 0) process.exitCode = 1;
