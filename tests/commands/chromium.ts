import { spawnSync } from 'node:child_process';
import { chromium } from '@playwright/test';
import { findProgram } from './find-program.ts';
import { installDebianPackages } from './install-debian-packages.ts';

/** Chrome itself is not among them: since 137 it takes no extension from the command line. */
const candidates = () => [
  process.env['CHROMIUM_PATH'],
  chromium.executablePath(),
  findProgram('chromium'),
  findProgram('chromium-browser'),
];

/** It has to run, not only to be there: a stub of a distribution or a build without its libraries does not. */
const doesRun = (path: string) => spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;

/** The Chromium that the commands use, or `null` when the machine has none that runs. */
function findChromium(): string | null {
  return candidates().find((path) => path && doesRun(path)) ?? null;
}

const installers = [
  () => {
    console.log('Downloading Chromium with Playwright …');
    // Where the download's host cannot be reached the answer should not take minutes.
    const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
    return spawnSync('playwright', ['install', 'chromium'], { stdio: 'ignore', env }).status === 0;
  },
  () => installDebianPackages('chromium'),
];

/** Finds Chromium, installs it where that is allowed, and leaves its path in CHROMIUM_PATH for every process started later. */
export function ensureChromium(): string {
  let path = findChromium();
  for (const install of installers) {
    if (path === null && install()) path = findChromium();
  }
  if (path === null) {
    throw new Error(
      'No Chromium that runs was found, and none could be installed.\n' +
        'Install one (on Debian: sudo apt-get install chromium), or set CHROMIUM_PATH to its program.',
    );
  }
  process.env['CHROMIUM_PATH'] = path;
  return path;
}
