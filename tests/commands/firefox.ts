import { leastFirefox } from '../../utils/least-versions.ts';
import { ensurePrograms } from './ensure-programs.ts';
import { findProgram, findRunning } from './find-program.ts';
import type { Program } from './program.ts';

const candidates = () => [
  process.env['FIREFOX_PATH'],
  findProgram('firefox-esr'),
  findProgram('firefox'),
  // Where macOS keeps it, outside of PATH.
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

export const firefox: Program = {
  name: 'Firefox',
  find: () => findRunning(candidates(), leastFirefox),
  variable: 'FIREFOX_PATH',
  packages: { 'apt-get': 'firefox-esr', dnf: 'firefox', pacman: 'firefox', brew: '--cask firefox' },
};

/** Finds Firefox, installs it where that is allowed, and leaves its path in FIREFOX_PATH for every process started later. */
export function ensureFirefox(): string {
  ensurePrograms(firefox);
  return process.env['FIREFOX_PATH'] ?? '';
}
