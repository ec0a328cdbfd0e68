import type { DevTools } from '../e2e/browser/devtools.ts';
import { ServiceWorker } from '../e2e/browser/service-worker.ts';
import type { BareBrowser } from './launch-bare.ts';
import { openOnce, type Opening } from './open-once.ts';

const isHomeReady = `document.querySelector('header bdi')?.textContent && document.querySelectorAll('.orders li').length === 5`;

/** Pages to open in turn, each with the question whether its awaited content is in the document. */
const candidates = {
  static: { path: 'static.html', isReady: "document.querySelector('p') !== null" },
  /** Made by `makeFloor`. */
  floor: { path: 'floor.html', isReady: isHomeReady },
  popup: { path: 'popup.html', isReady: isHomeReady },
};

type Candidate = keyof typeof candidates;
export type Openings = Record<Candidate, Opening[]>;

/** Opens each candidate once a round, the worker stopped before; the first round does not count. */
export async function openInTurn<Result>(
  { devtools, extensionId }: BareBrowser,
  rounds: number,
  names: readonly Candidate[],
  open: (devtools: DevTools, url: string, isReady: string) => Promise<Result>,
): Promise<Record<Candidate, Result[]>> {
  const worker = new ServiceWorker(devtools, extensionId);
  const results: Record<Candidate, Result[]> = { static: [], floor: [], popup: [] };
  for (let round = 0; round < rounds; round += 1) {
    // Each comes first as often as the others: what went before may warm it.
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const { path, isReady } = candidates[name];
      await worker.stop();
      const result = await open(devtools, `chrome-extension://${extensionId}/${path}`, isReady);
      if (round > 0) results[name].push(result);
    }
  }
  return results;
}

export const measureOpenings = (
  browser: BareBrowser,
  rounds: number,
  names = Object.keys(candidates) as Candidate[],
): Promise<Openings> => openInTurn(browser, rounds, names, openOnce);
