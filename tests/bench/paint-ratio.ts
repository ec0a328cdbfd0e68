import type { BareBrowser } from './launch-bare.ts';
import { measureOpenings } from './measure-openings.ts';
import { percentile } from './percentile.ts';

/** The popup's median paint with much in store, over that with little, opened in turn. */
export async function paintRatio(many: BareBrowser, few: BareBrowser, rounds: number): Promise<number> {
  const times = { many: [] as number[], few: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    // Two of each: the first one does not count.
    for (const [name, browser] of [
      ['few', few],
      ['many', many],
    ] as const) {
      const { popup } = await measureOpenings(browser, 2, ['popup']);
      times[name].push(...popup.map(({ painted }) => painted));
    }
  }
  return percentile(times.many, 0.5) / percentile(times.few, 0.5);
}
