// `npm run firefox`: the tests in Firefox alone.
import { rmSync } from 'node:fs';
import { requirePrograms } from './ensure-programs.ts';
import { firefox } from './firefox.ts';
import { runSideBySide } from './stage.ts';
import { firefoxStories, reports } from './stages.ts';

requirePrograms(firefox);
rmSync(reports, { recursive: true, force: true });
for (const { passed, failed } of await runSideBySide([[firefoxStories]])) {
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
