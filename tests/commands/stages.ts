import { countPlaywright, countVitest } from './count-tests.ts';
import type { Stage, Track } from './stage.ts';

/** Where the runners leave their reports. */
export const reports = '.output/reports';
const unitReport = `${reports}/unit.json`;
const e2eReport = `${reports}/e2e.json`;
const firefoxReport = `${reports}/firefox.json`;

/** These need no browser. The tracks of a row run side by side. */
export const quickStages: Track[][] = [
  [
    [{ name: 'Types', command: ['tsc'] }],
    [{ name: 'Lint', command: ['oxlint'] }],
    [{ name: 'Format', command: ['oxfmt', '--check', '.'] }],
    [{ name: 'Unused code', command: ['knip'] }],
  ],
  [
    [
      {
        name: 'Unit tests',
        command: [
          'vitest',
          'run',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${unitReport}`,
        ],
        count: () => countVitest(unitReport),
      },
    ],
  ],
];

/** All that can run in Firefox. */
export const firefoxStories: Stage = {
  name: 'Browser tests in Firefox',
  command: ['playwright', 'test', '--config', 'tests/firefox/playwright.config.ts'],
  env: { FIREFOX_REPORT: firefoxReport },
  count: () => countPlaywright(firefoxReport),
};

/** Of these what is Firefox's own, and the chosen stories of both browsers. */
const chosenInFirefox: Stage = {
  ...firefoxStories,
  command: [...firefoxStories.command, '--project=firefox-only', '--project=stories'],
};

const chromiumStories: Stage = {
  name: 'Browser tests in Chromium',
  command: ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'],
  env: { E2E_REPORT: e2eReport },
  count: () => countPlaywright(e2eReport),
};

/** The short form of the kill run in a network that is none (docs/exactly-once.md has the long one's figures). */
const networkProof = (network: string, ...more: string[]): Stage => ({
  name: ['Worker killed at any moment, network', network, ...more].join(' '),
  command: ['node', 'tests/proofs/kill.ts', '20', '--network', network, '--lanes', '2', ...more],
});

/** They wait for most of their time, so they run beside what keeps the cores busy, and one after the other. */
const networkProofs: Track = [
  networkProof('lag300'),
  networkProof('lossy'),
  networkProof('keeping'),
  networkProof('plain', '--beside', 'windows'),
];

/** These need the packages, and browsers to try them in. */
export const browserStages: Track[][] = [
  [[{ name: 'Build for Firefox', command: ['wxt', 'build', '--browser', 'firefox'] }]],
  [
    [{ name: 'Build for Chrome and Edge', command: ['wxt', 'build'] }],
    [{ name: 'Store rules for Firefox', command: ['addons-linter', '.output/firefox-mv3'] }],
  ],
  [[{ name: 'Audit of the packages', command: ['node', 'tests/audit/audit.ts'] }]],
  [[chromiumStories], networkProofs],
  [
    [
      {
        name: 'Worker killed at any moment, HTTP/1.1',
        command: ['node', 'tests/proofs/kill.ts', '100', '--lanes', '6'],
      },
    ],
    [
      {
        name: 'Worker killed at any moment, HTTP/2',
        command: ['node', 'tests/proofs/kill.ts', '100', '--h2'],
      },
    ],
  ],
  [
    [chosenInFirefox],
    [{ name: 'Lost answers settled', command: ['node', 'tests/proofs/settle.ts', '1000'] }],
  ],
];
