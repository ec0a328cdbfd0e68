import { execFileSync } from 'node:child_process';
import { ensureFirefox } from '../commands/firefox.ts';

/** Makes the production build for Firefox, as a user gets it, and finds the browser for it. */
export default function buildForFirefox(): void {
  ensureFirefox();
  execFileSync('wxt', ['build', '--browser', 'firefox'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
