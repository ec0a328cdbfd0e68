import { spawnSync } from 'node:child_process';
import { causeOf } from './explain-failure.mjs';

/** For all calls together: a fresh machine updates itself during its first minutes. */
const maxLockWaitMs = 300_000;
const lookEveryMs = 1_000;
let lockWaitEnd: number | undefined;

/** The words by which a failure is recognised are English ones. */
const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };

/** Runs apt-get once. @returns what it said, or `null` when it did its work. */
function tryApt(args: string[]): string | null {
  const secondsLeft = Math.max(0, Math.ceil(((lockWaitEnd ?? 0) - Date.now()) / 1000));
  const options = ['-q', '-o', `DPkg::Lock::Timeout=${secondsLeft}`];
  const done = spawnSync('apt-get', [...options, ...args], { encoding: 'utf8', env, maxBuffer: 2 ** 26 });
  if (done.status === 0) return null;
  return `${done.stdout}${done.stderr}${done.error ?? ''}`.trim() || 'apt-get failed without a word.';
}

/**
 * As `tryApt`, but waits while another program holds a lock. apt-get itself can wait for dpkg's lock only: for those of
 * its lists and its downloads it is asked again.
 */
function runApt(args: string[]): string | null {
  for (;;) {
    const failure = tryApt(args);
    if (failure === null || causeOf(failure) !== 'locked') return failure;
    if (lockWaitEnd === undefined) {
      lockWaitEnd = Date.now() + maxLockWaitMs;
      console.log(`Waiting for up to 5 minutes, because another program installs:\n${failure}`);
    }
    if (Date.now() >= lockWaitEnd) return failure;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, lookEveryMs);
  }
}

/**
 * Installs Debian's packages; a second time where the first failed, for a network that was away for a moment.
 * @returns apt-get's own words when it failed, or `null`.
 */
export function installDebianPackages(packages: string[]): string | null {
  console.log(`Installing ${packages.join(', ')} with apt-get …`);
  const install = () => {
    // Where the lists cannot be renewed the present ones may still do.
    const unrenewed = runApt(['update']);
    const failure = runApt(['install', '-y', '--no-install-recommends', ...packages]);
    return failure && [unrenewed, failure].filter(Boolean).join('\n');
  };
  const failure = install() && install();
  return failure && `apt-get failed twice; it says:\n${failure}`;
}
