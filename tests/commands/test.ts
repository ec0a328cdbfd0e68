// `npm test`: every stage, whether or not one before it failed. `npm test -- quick`: those that need no browser.
import { mkdirSync, rmSync } from 'node:fs';
import { chromium } from './chromium.ts';
import { fullDiskLine, readSpaces } from './disk-space.mjs';
import { displayPrograms } from './display-programs.ts';
import { requirePrograms } from './ensure-programs.ts';
import { firefox } from './firefox.ts';
import { runSideBySide, type StageResult } from './stage.ts';
import { browserStages, quickStages, reports } from './stages.ts';

const [which, ...others] = process.argv.slice(2);
if ((which !== undefined && which !== 'quick') || others.length > 0) {
  console.error('npm test runs everything; npm test -- quick runs what needs no browser.');
  process.exit(1);
}
const isQuick = which === 'quick';

if (!isQuick) requirePrograms(chromium, firefox, ...displayPrograms);
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

// For all stages: the packages are built once, by the two that are called so.
process.env['COMPANION_IS_BUILT'] = 'true';
const startedAt = performance.now();
const results: StageResult[] = [];
for (const tracks of [...quickStages, ...(isQuick ? [] : browserStages)])
  results.push(...(await runSideBySide(tracks)));

// What failed stands at the end, where a log that was cut still has it.
const summary = results.flatMap(({ name, passed, failed, seconds, failures }) => [
  `${failed > 0 ? 'FAILED' : 'passed'}  ${name}: ${passed} passed, ${failed} failed, ${seconds} s`,
  ...failures.map((failure) => `        ${failure}`),
]);
const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
const passed = sum(results.map((result) => result.passed));
const failed = sum(results.map((result) => result.failed));
const seconds = Math.round((performance.now() - startedAt) / 1000);
const fullDisk = failed > 0 ? fullDiskLine(readSpaces(), true) : null;
console.log(`\n${[...summary, `${seconds} s in all`, ...(fullDisk ? [fullDisk] : [])].join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
