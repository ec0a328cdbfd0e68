import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../e2e/support/companion-test.ts';
import { firefoxBuild } from './launch-firefox.ts';

test.use({ browserName: 'firefox' });

/** The production build, with an error that nothing catches in its event page and in its options. */
async function plant(folder: string): Promise<string> {
  const build = join(folder, 'planted');
  await cp(firefoxBuild, build, { recursive: true });
  await appendFile(join(build, 'background.js'), ";void Promise.reject(new Error('in the event page'));");
  await writeFile(join(build, 'planted.js'), "throw new Error('in the options');");
  const page = join(build, 'options.html');
  const html = await readFile(page, 'utf8');
  await writeFile(page, html.replace('<head>', '<head><script src="/planted.js"></script>'));
  return build;
}

test('an error that nothing catches is heard while it happens, of a page and of the event page', async ({
  launch,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'companion-'));
  const companion = await launch(join(folder, 'profile'), await plant(folder));
  await expect.poll(() => companion.errors.join('\n')).toContain('in the options');
  expect(companion.errors.join('\n')).toContain('in the event page');
  await companion.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});
