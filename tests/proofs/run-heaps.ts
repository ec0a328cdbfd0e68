import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChromiumCompanion } from '../e2e/browser/chromium-companion.ts';
import { heapOf, spellingsIn } from '../e2e/support/heap-of.ts';
import { demoKey } from '../panel/demo.ts';
import { startPanel } from '../panel/panel.ts';
import type { Mode, Stage } from './heaps/heap-stage.ts';
import { journeys, setUp } from './heaps/journeys.ts';

/** Looks of one journey. What it does not use itself is looked at in its end: nothing may come back there. */
export const looksPerJourney = 10;

export type Heaps = {
  snapshots: number;
  /** "plain, an order, the review: as Base64". */
  found: string[];
  /** Whether the search found what was planted in each browser's last page. */
  planted: boolean[];
};

type Journey = (typeof journeys)[number];

async function walkOnce({ name, walk }: Journey, mode: Mode, looks: number): Promise<Heaps> {
  const profile = await mkdtemp(join(tmpdir(), 'companion-heaps-'));
  const panel = await startPanel();
  const companion = await ChromiumCompanion.launch({ panelArgs: panel.chromiumArgs, profile });
  const heaps: Heaps = { snapshots: 0, found: [], planted: [] };
  const look: Stage['look'] = async (page, moment) => {
    if (heaps.snapshots >= looks) return;
    heaps.snapshots += 1;
    const spellings = spellingsIn(await heapOf(page), demoKey);
    heaps.found.push(...spellings.map((spelling) => `${mode}, ${name}, ${moment}: ${spelling}`));
  };
  try {
    if (name !== 'first run') await setUp(companion, mode);
    const options = await companion.openOptions('#account');
    await walk({ companion, panel, mode, options, look });
    while (heaps.snapshots < looks) await look(options, `the end, ${heaps.snapshots}`);
    await options.evaluate((text) => Object.assign(globalThis, { planted: btoa(text) }), demoKey);
    heaps.planted.push(spellingsIn(await heapOf(options), demoKey).includes('as Base64'));
  } finally {
    await companion.close();
    await panel.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return heaps;
}

/** Walks the journeys of these names, or all, in both modes. */
export async function runHeaps(
  looks: number,
  names: string[] | null,
  tell: (line: string) => void,
): Promise<Heaps> {
  const all: Heaps = { snapshots: 0, found: [], planted: [] };
  for (const journey of journeys.filter(({ name }) => names?.includes(name) ?? true)) {
    for (const mode of ['plain', 'locked'] as const) {
      const heaps = await walkOnce(journey, mode, looks);
      tell(
        `${`${journey.name}, ${mode}`.padEnd(28)} ${heaps.snapshots} snapshots, the key in ${heaps.found.length}`,
      );
      all.snapshots += heaps.snapshots;
      all.found.push(...heaps.found);
      all.planted.push(...heaps.planted);
    }
  }
  return all;
}
