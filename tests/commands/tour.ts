import { mkdirSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChromiumCompanion } from '../e2e/browser/chromium-companion.ts';
import { startPanel } from '../panel/panel.ts';
import { TourGuide } from './tour-guide.ts';
import { tourSteps } from './tour-steps.ts';

/** Where the pictures are. */
const pictures = '.output/tour';

/**
 * Goes through the journey of a first order in the real toolbar popup, headless, and tells at each step what the user
 * sees. @returns whether every step held.
 */
export async function runTour(): Promise<boolean> {
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const panel = await startPanel();
  const profile = await mkdtemp(join(tmpdir(), 'companion-tour-'));
  const companion = await ChromiumCompanion.launch({ panelArgs: panel.chromiumArgs, profile });
  const guide = new TourGuide(companion, panel, pictures);
  const hasHeld = await guide.lead(tourSteps);
  await companion.close();
  await panel.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  return hasHeld;
}
