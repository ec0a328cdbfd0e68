// `npm run audit`: builds both packages and looks at what is in them: a line for each promise, a failure for each offender.
import { execFileSync } from 'node:child_process';
import { isBuilt } from '../commands/is-built.ts';
import { readShipped } from './licences.ts';
import { readPackage } from './package-files.ts';
import { lineOf, runAudit } from './run-audit.ts';

let failed = 0;
for (const browser of ['chrome', 'firefox'] as const) {
  if (!isBuilt(`.output/${browser}-mv3`))
    execFileSync('wxt', ['build', '--browser', browser], { stdio: ['ignore', 'ignore', 'inherit'] });
  console.log(`\n── ${browser} ──`);
  for (const result of runAudit(readPackage(browser), readShipped(browser))) {
    console.log(lineOf(result));
    failed += Number(result.offenders.length > 0);
  }
}
console.log(failed === 0 ? '\nEvery promise holds.' : `\n${failed} promises do not hold.`);
process.exitCode = failed === 0 ? 0 : 1;
