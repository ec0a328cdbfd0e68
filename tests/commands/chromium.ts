import { spawnSync } from 'node:child_process';
import { chromium as playwrightChromium } from '@playwright/test';
import { leastChrome } from '../../utils/least-versions.ts';
import { ensurePrograms } from './ensure-programs.ts';
import { findProgram, findRunning } from './find-program.ts';
import type { Program } from './program.ts';

/** Chrome itself is not among them: since 137 it takes no extension from the command line. */
const candidates = () => [
  process.env['CHROMIUM_PATH'],
  playwrightChromium.executablePath(),
  findProgram('chromium'),
  findProgram('chromium-browser'),
];

function download(): string | null {
  console.log('Downloading Chromium with Playwright …');
  // Where the download's host cannot be reached the answer should not take minutes.
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  const done = spawnSync('playwright', ['install', 'chromium'], { encoding: 'utf8', env });
  return done.status === 0 ? null : `${done.stdout}${done.stderr}${done.error ?? ''}`;
}

export const chromium: Program = {
  name: 'Chromium',
  find: () => findRunning(candidates(), leastChrome),
  variable: 'CHROMIUM_PATH',
  packages: { 'apt-get': 'chromium', dnf: 'chromium', pacman: 'chromium', brew: '--cask chromium' },
  download,
};

/** Finds Chromium, installs it where that is allowed, and leaves its path in CHROMIUM_PATH for every process started later. */
export function ensureChromium(): string {
  ensurePrograms(chromium);
  return process.env['CHROMIUM_PATH'] ?? '';
}
