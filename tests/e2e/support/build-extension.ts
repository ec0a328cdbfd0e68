import { execFileSync } from 'node:child_process';
import { ensureChromium } from '../../commands/chromium.ts';
import { isBuilt } from '../../commands/is-built.ts';
import { productionBuild } from '../browser/launch-browser.ts';

/** Makes the production build that every story runs on, as a user gets it, and finds the browser for it. */
export default function buildExtension(): void {
  ensureChromium();
  if (!isBuilt(productionBuild)) execFileSync('wxt', ['build'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
