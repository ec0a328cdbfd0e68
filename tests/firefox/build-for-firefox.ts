import { execFileSync } from 'node:child_process';
import { ensureFirefox } from '../commands/firefox.ts';
import { isBuilt } from '../commands/is-built.ts';
import { firefoxBuild } from './launch-firefox.ts';

/** Makes the production build for Firefox, as a user gets it, and finds the browser for it. */
export default function buildForFirefox(): void {
  ensureFirefox();
  if (isBuilt(firefoxBuild)) return;
  execFileSync('wxt', ['build', '--browser', 'firefox'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
