import { spawnSync } from 'node:child_process';
import { findProgram } from './find-program.ts';
import { installDebianPackages } from './install-debian-packages.ts';

/** It has to run, not only to be there: the `firefox` of some distributions only says how to install it. */
const doesRun = (path: string) => spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;

/** The Firefox that the commands use, or `null` when the machine has none that runs. */
function findFirefox(): string | null {
  const candidates = [process.env['FIREFOX_PATH'], findProgram('firefox-esr'), findProgram('firefox')];
  return candidates.find((path) => path && doesRun(path)) ?? null;
}

/** Finds Firefox, installs it where that is allowed, and leaves its path in FIREFOX_PATH for every process started later. */
export function ensureFirefox(): string {
  let path = findFirefox();
  if (path === null && installDebianPackages('firefox-esr')) path = findFirefox();
  if (path === null) {
    throw new Error(
      'No Firefox that runs was found, and none could be installed.\n' +
        'Install one (on Debian: sudo apt-get install firefox-esr), or set FIREFOX_PATH to its program.',
    );
  }
  process.env['FIREFOX_PATH'] = path;
  return path;
}
