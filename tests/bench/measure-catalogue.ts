import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChromiumCompanion } from '../e2e/browser/chromium-companion.ts';
import { send } from '../e2e/support/by-command.ts';
import { startPanel } from '../panel/panel.ts';
import { measureCatalogueCode, type CatalogueCode } from './catalogue-code.ts';
import { measureTyping, type Typing } from './catalogue-typing.ts';
import { launchBare, type BareBrowser } from './launch-bare.ts';
import { paintRatio } from './paint-ratio.ts';
import { percentile } from './percentile.ts';
import { seedProfile } from './seed-profile.ts';

/** The costs of a list of services of one size. */
export type CatalogueFigures = {
  count: number;
  code: CatalogueCode;
  /** The whole command in the real worker: asked for, read, checked, compared and stored. */
  command: number;
  popup: Typing;
  options: Typing;
  /** The popup's paint beside that with ten services stored. */
  paintRatio: number;
};

const sizes = [1000, 10_000, 100_000];
const fewest = 10;
const readings = 5;

type Stage = { panel: Awaited<ReturnType<typeof startPanel>>; browser: BareBrowser };

async function timeCommand(companion: ChromiumCompanion): Promise<number> {
  const page = await companion.openOptions('#about');
  const times: number[] = [];
  for (let reading = 0; reading < readings; reading += 1) {
    const start = performance.now();
    const outcome = await send(page, { type: 'readServices', isForced: true });
    if (!outcome.ok) throw new Error(`The list was not read: ${outcome.error}`);
    times.push(performance.now() - start);
  }
  return percentile(times, 0.5);
}

/** Measures services at each size; all on the production build in real Chromium but what is the code's alone. */
export async function measureCatalogues(
  chromium: string,
  extension: string,
  rounds: number,
): Promise<CatalogueFigures[]> {
  const folder = await mkdtemp(join(tmpdir(), 'companion-bench-'));
  const stages: Stage[] = [];
  const stageOf = async (count: number) => {
    const panel = await startPanel({ services: count });
    const options = { panelArgs: panel.chromiumArgs, profile: join(folder, String(count)), extension };
    await seedProfile(panel, options);
    const companion = await ChromiumCompanion.launch(options);
    const command = await timeCommand(companion);
    await companion.close();
    const stage = { panel, browser: await launchBare(chromium, options) };
    stages.push(stage);
    return { ...stage, command };
  };
  try {
    const few = await stageOf(fewest);
    const figures: CatalogueFigures[] = [];
    for (const count of sizes) {
      console.log(`Services: a list of ${count} …`);
      const { panel, browser, command } = await stageOf(count);
      figures.push({
        count,
        command,
        code: await measureCatalogueCode(panel),
        popup: await measureTyping(browser, 'popup'),
        options: await measureTyping(browser, 'options'),
        paintRatio: await paintRatio(browser, few.browser, rounds),
      });
    }
    return figures;
  } finally {
    for (const { panel, browser } of stages) {
      await browser.close();
      await panel.close();
    }
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
