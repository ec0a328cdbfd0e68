// `npm test`: every stage, one after the other, whether or not one before it failed.
import { mkdirSync, rmSync } from 'node:fs';
import { chromium } from './chromium.ts';
import { countPlaywright, countVitest, type Counts } from './count-tests.ts';
import { displayPrograms } from './display-programs.ts';
import { requirePrograms } from './ensure-programs.ts';
import { firefox } from './firefox.ts';
import { runStage, type Stage } from './stage.ts';

const reports = '.output/reports';
const unitReport = `${reports}/unit.json`;
const e2eReport = `${reports}/e2e.json`;
const firefoxReport = `${reports}/firefox.json`;

const stages: Stage[] = [
  { name: 'Lint', command: ['oxlint'] },
  { name: 'Format', command: ['oxfmt', '--check', '.'] },
  { name: 'Unused code', command: ['knip'] },
  { name: 'Types', command: ['tsc'] },
  {
    name: 'Unit tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    count: () => countVitest(unitReport),
  },
  { name: 'Build for Chrome and Edge', command: ['wxt', 'build'] },
  { name: 'Build for Firefox', command: ['wxt', 'build', '--browser', 'firefox'] },
  { name: 'Store rules for Firefox', command: ['addons-linter', '.output/firefox-mv3'] },
  {
    name: 'Browser tests in Chromium',
    command: ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'],
    env: { E2E_REPORT: e2eReport },
    count: () => countPlaywright(e2eReport),
  },
  { name: 'Worker killed at any moment, HTTP/1.1', command: ['node', 'tests/proofs/kill.ts', '100'] },
  { name: 'Worker killed at any moment, HTTP/2', command: ['node', 'tests/proofs/kill.ts', '100', '--h2'] },
  { name: 'Lost answers settled', command: ['node', 'tests/proofs/settle.ts', '1000'] },
  {
    name: 'Browser tests in Firefox',
    command: ['playwright', 'test', '--config', 'tests/firefox/playwright.config.ts'],
    env: { FIREFOX_REPORT: firefoxReport },
    count: () => countPlaywright(firefoxReport),
  },
];

requirePrograms(chromium, firefox, ...displayPrograms);
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

let total: Counts = { passed: 0, failed: 0 };
const summary = stages.map((stage) => {
  const { passed, failed, seconds } = runStage(stage);
  total = { passed: total.passed + passed, failed: total.failed + failed };
  return `${failed > 0 ? 'FAILED' : 'passed'}  ${stage.name}: ${passed} passed, ${failed} failed, ${seconds} s`;
});

console.log(`\n${summary.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
