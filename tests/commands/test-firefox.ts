// `npm run firefox`: the tests in Firefox alone.
import { rmSync } from 'node:fs';
import { countPlaywright } from './count-tests.ts';
import { requirePrograms } from './ensure-programs.ts';
import { firefox } from './firefox.ts';
import { runStage } from './stage.ts';

const report = '.output/reports/firefox.json';

requirePrograms(firefox);
rmSync(report, { force: true });
const { passed, failed } = runStage({
  name: 'Browser tests in Firefox',
  command: ['playwright', 'test', '--config', 'tests/firefox/playwright.config.ts'],
  env: { FIREFOX_REPORT: report },
  count: () => countPlaywright(report),
});
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
