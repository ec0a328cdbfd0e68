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
export async function measureOpenings(
  browser: BareBrowser,
  rounds: number,
  names = Object.keys(candidates) as Candidate[],
): Promise<Openings> {
  const worker = new ServiceWorker(browser.devtools, browser.extensionId);
  const openings: Openings = { static: [], floor: [], popup: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const { path, isReady } = candidates[name];
      await worker.stop();
      const url = `chrome-extension://${browser.extensionId}/${path}`;
      const opening = await openOnce(browser.devtools, url, isReady);
      if (round > 0) openings[name].push(opening);
    }
  }
  return openings;
}
