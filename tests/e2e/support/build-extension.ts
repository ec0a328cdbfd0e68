import { execFileSync } from 'node:child_process';
import { ensureChromium } from '../../commands/chromium.ts';
import { forgetMarks } from '../faults/support/injected.ts';

/** Makes the production build that every story runs on, as a user gets it, and finds the browser for it. */
export default function buildExtension(): void {
  ensureChromium();
  forgetMarks();
  execFileSync('wxt', ['build'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
