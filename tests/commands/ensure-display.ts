import { findProgram } from './find-program.ts';
import { installDebianPackages } from './install-debian-packages.ts';

/** What the test of the browser's own context menu needs: a screen in memory and a keyboard for it. */
const packageOf = { Xvfb: 'xvfb', xdotool: 'xdotool' };

/** The packages whose program is not there. */
function missingPackages(): string[] {
  const missing = Object.entries(packageOf).filter(([program]) => findProgram(program) === undefined);
  return missing.map(([, name]) => name);
}

/**
 * Installs what is missing where that is allowed, else says the one command.
 * Nothing is skipped then: the test that needs it fails.
 */
export function ensureDisplay(): void {
  const packages = missingPackages();
  if (packages.length > 0) installDebianPackages(...packages);
  if (missingPackages().length > 0) {
    console.log(
      `The test of the native context menu will fail: it needs ${packages.join(', ')}.\n` +
        `Install them (on Debian: sudo apt-get install ${packages.join(' ')}).`,
    );
  }
}
