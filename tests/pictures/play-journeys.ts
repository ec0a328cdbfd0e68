import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ChromiumCompanion } from '../e2e/browser/chromium-companion.ts';
import { Scene } from '../e2e/states/scene.ts';
import type { Journey, State } from '../e2e/states/state.ts';
import type { World } from '../e2e/states/world.ts';
import { startPanel } from '../panel/panel.ts';

/** Goes through a journey in a browser of its own, and has each of its states looked at. */
export async function playJourney(
  { panelOptions, states }: Journey,
  world: World,
  look: (page: Page, state: State) => Promise<void>,
): Promise<void> {
  const panel = await startPanel(panelOptions);
  const profile = await mkdtemp(join(tmpdir(), 'companion-pictures-'));
  const companion = await ChromiumCompanion.launch({ panelArgs: panel.chromiumArgs, profile });
  try {
    const scene = new Scene(companion, panel, world);
    for (const state of states) {
      try {
        await look(await state.reach(scene), state);
      } catch (error) {
        // Playwright tells the whole page with it.
        const words = String(error).split('\n').slice(0, 12).join('\n');
        throw new Error(`“${state.name}” was not reached: ${words}`, { cause: error });
      }
    }
  } finally {
    await companion.close();
    await panel.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
