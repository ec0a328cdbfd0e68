import { findProgram } from './find-program.ts';
import { installDebianPackages } from './install-debian-packages.ts';

/** What the test of the browser's own context menu needs: a screen in memory and a keyboard for it. */
const packageOf = { Xvfb: 'xvfb', xdotool: 'xdotool' };

/** The packages whose program is not there. */
function missingPackages(): string[] {
  const missing = Object.entries(packageOf).filter(([program]) => findProgram(program) === undefined);
  return missing.map(([, name]) => name);
}

/** Installs what is missing where that is allowed. */
export function ensureDisplay(): void {
  const packages = missingPackages();
  if (packages.length > 0) installDebianPackages(...packages);
  const missing = missingPackages().join(' ');
  if (missing !== '') {
    throw new Error(
      `The test of the native context menu needs what is not here: ${missing}.\n` +
        `Install it (on Debian: sudo apt-get install ${missing}).`,
    );
  }
}
