// `npm start`: the extension in a browser with the panel simulator in place of botzverse.com, to be used by hand;
// with `--tour`, or where there is no display, the same journey by itself.
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { chromium, ensureChromium } from './chromium.ts';
import { requirePrograms } from './ensure-programs.ts';
import { openDemo } from './open-demo.ts';
import { runTour } from './tour.ts';

const { values } = parseArgs({ options: { tour: { type: 'boolean', default: false } } });

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

requirePrograms(chromium);
execFileSync('wxt', ['build'], { stdio: ['ignore', 'ignore', 'inherit'] });
if (values.tour || !hasDisplay) {
  if (!values.tour) console.log('There is no display for a window, so this is the tour.\n');
  process.exitCode = (await runTour()) ? 0 : 1;
} else {
  await openDemo(ensureChromium());
}
