import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findRunning } from '../../commands/find-program';
import { standInProgram } from './stand-in-program';

/** The path of a browser that says this of its version. */
const browser = (script: string) => join(standInProgram('browser', script).folder, 'browser');

test('the first browser that runs and is new enough is taken; what is wrong with those before it is said', () => {
  const stub = browser('echo "install the snap" >&2; exit 1');
  const old = browser('echo "Mozilla Firefox 140.12.0esr"');
  const newer = browser('echo "Mozilla Firefox 153.8.0esr"');
  expect(findRunning([undefined, '', '/nowhere/firefox', stub, old, newer], 142)).toEqual({
    path: newer,
    broken: [
      `${stub} does not run: install the snap`,
      `${old} is too old: Mozilla Firefox 140.12.0esr, and the extension needs 142 or later.`,
    ],
  });
});

test('where none is new enough there is none', () => {
  const old = browser('echo "Chromium 120.0.6099.224 built on Debian GNU/Linux 12 (bookworm)"');
  expect(findRunning([old], 127).path).toBeUndefined();
});
