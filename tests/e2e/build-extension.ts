import { execFileSync } from 'node:child_process';

/** Makes the production build that every story runs on, as a user gets it. */
export default function buildExtension(): void {
  execFileSync('wxt', ['build'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
