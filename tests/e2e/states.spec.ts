import type { Page } from '@playwright/test';
import { allJourneys } from './states/all-journeys.ts';
import { dress, plainDress } from './states/dress.ts';
import { Scene } from './states/scene.ts';
import type { State } from './states/state.ts';
import { expect, test } from './support/companion-test.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { missedControls } from './support/missed-controls.ts';
import { smallTargets } from './support/small-targets.ts';
import { stickingOut } from './support/sticking-out.ts';
import { tabStops } from './support/tab-stops.ts';

/** From the first stop of Tab to a view’s last control. */
const mostStops = 30;

const narrow = { ...plainDress, width: 360 };

/** Looked at once for everything, because a state takes longer to be reached than to be looked at. */
async function expectGood(page: Page, { name }: State): Promise<void> {
  await dress(page, plainDress);
  expect.soft(await stickingOut(page), `${name}: does not fit`).toEqual([]);
  expect.soft(await smallTargets(page), `${name}: too small to press`).toEqual([]);
  await expectAccessible(page, name);
  for (const direction of ['ltr', 'rtl'] as const) {
    for (const text of [100, 200] as const) {
      await dress(page, { ...narrow, direction, text });
      expect.soft(await stickingOut(page), `${name}: does not fit, ${text} %, ${direction}`).toEqual([]);
    }
  }
  await dress(page, narrow);
  expect.soft(await smallTargets(page), `${name}: too small to press, 360 px`).toEqual([]);
  await dress(page, plainDress);
  const stops = await tabStops(page);
  const told = `${name}: stops of Tab\n${stops.join('\n')}\n`;
  expect.soft(stops.length, told).toBeGreaterThan(0);
  expect.soft(stops.length, told).toBeLessThanOrEqual(mostStops);
  expect.soft(await missedControls(page), `${name}: Tab does not come to it`).toEqual([]);
}

// Many states in one browser: on a busy machine that takes its time.
test.slow();

for (const journey of allJourneys) {
  test.describe(journey.name, () => {
    test.use({ panelOptions: journey.panelOptions ?? {} });

    // With the largest data: what fits and can be pressed then does so with less.
    test(`${journey.name}: every state is accessible, fits, and is pressed and gone through with ease`, async ({
      companion,
      panel,
    }) => {
      const scene = new Scene(companion, panel, 'large');
      for (const state of journey.states) {
        await test.step(state.name, async () => expectGood(await state.reach(scene), state));
      }
    });
  });
}
