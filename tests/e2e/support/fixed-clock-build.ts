import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWithPrelude } from './build-with-prelude.ts';

/** Far ahead: an alarm that was set by this clock does not ring. */
const standingAt = Date.UTC(2031, 4, 14, 10, 30);

/** Runs before all else: `Date` stands still. */
const clock = `{
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...args) {
      super(...(args.length === 0 ? [${standingAt}] : args));
    }
    static now() {
      return ${standingAt};
    }
  };
}
`;

/** The production build, with a clock that stands still in its pages and its worker. */
export async function fixedClockBuild(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'companion-clock-'));
  await buildWithPrelude(folder, clock);
  return folder;
}
