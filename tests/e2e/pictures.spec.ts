import { rm } from 'node:fs/promises';
import type { Page, TestInfo } from '@playwright/test';
import { allJourneys } from './states/all-journeys.ts';
import { dress, isPopup, plainDress } from './states/dress.ts';
import { Scene } from './states/scene.ts';
import { expect, test as base } from './support/companion-test.ts';
import { fixedClockBuild } from './support/fixed-clock-build.ts';
import { drawnWith, readMadeWith, writeMadeWith } from './support/made-with.ts';

/** The states that are compared, by journey; each is reached through those before it. */
const compared: Record<string, string[]> = {
  'first run': ['popup: first run', 'account: after installing', 'popup: home without orders'],
  ordering: [
    'popup: search without a match',
    'popup: form',
    'popup: declaration',
    'popup: review',
    'popup: placed',
    'popup: home with an open order',
  ],
  answers: ['popup: order refused'],
  services: ['services: the list'],
  settings: ['account: a saved key'],
};

/** Differences that no one sees: less than a letter of the smallest text. */
const maxDiffPixels = 30;

/** Of a section: its upper part tells enough, and its picture stays small. */
const windowSize = { width: 1000, height: 380 };

const test = base.extend({
  // Playwright finds out what a fixture needs by reading this parameter, which therefore has to be a pattern.
  // oxlint-disable-next-line no-empty-pattern
  extension: async ({}, use) => {
    const folder = await fixedClockBuild();
    const zone = process.env['TZ'];
    // The browser takes it from here: days and times are written for one place, wherever the test runs.
    process.env['TZ'] = 'UTC';
    await use(folder);
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    await rm(folder, { recursive: true, force: true });
  },
});

const majorOf = (version: string) => version.split('.')[0];

/** Whether pictures can be compared here. By another Chromium, or with other fonts, every one of them would differ. */
async function canCompare(page: Page, { config, annotations }: TestInfo): Promise<boolean> {
  const [made, here] = await Promise.all([readMadeWith(), drawnWith(page)]);
  if (config.updateSnapshots === 'all') {
    await writeMadeWith(here);
    return true;
  }
  const isSame = here.words === made.words && here.code === made.code;
  if (isSame && majorOf(here.chromium) === majorOf(made.chromium)) return true;
  const words =
    `The pictures in tests/e2e/pictures were not compared: they were made with Chromium ${made.chromium} and its text in ` +
    `Liberation Sans and Mono (apt-get install fonts-liberation), and here is Chromium ${here.chromium}` +
    (isSame ? '.' : ' with other fonts.');
  annotations.push({ type: 'not compared', description: words });
  console.log(words);
  return false;
}

async function expectSame(page: Page, name: string): Promise<void> {
  await dress(page, plainDress);
  if (!isPopup(page)) await page.setViewportSize(windowSize);
  const [made, here] = await Promise.all([readMadeWith(), drawnWith(page)]);
  const told = `${name}: made with Chromium ${made.chromium}, here ${here.chromium}; CONTRIBUTING.md says how it is renewed`;
  const file = `${name.replaceAll(/[^a-z]+/g, '-')}.png`;
  await expect
    .soft(page, told)
    .toHaveScreenshot(file, { maxDiffPixels, animations: 'disabled', caret: 'hide' });
}

for (const journey of allJourneys.filter(({ name }) => compared[name] !== undefined)) {
  const wanted = compared[journey.name] ?? [];
  test(`${journey.name}: ${wanted.length} of its states look as they did`, async ({
    companion,
    panel,
  }, testInfo) => {
    // The worker looks at the balance five seconds after an order: the picture may be taken before or after it.
    panel.settings.chargeAfterMs = 'never';
    const scene = new Scene(companion, panel, 'usual');
    const last = journey.states.findLastIndex(({ name }) => wanted.includes(name));
    for (const { name, reach } of journey.states.slice(0, last + 1)) {
      const page = await reach(scene);
      if (wanted.includes(name) && (await canCompare(page, testInfo))) await expectSame(page, name);
    }
  });
}
