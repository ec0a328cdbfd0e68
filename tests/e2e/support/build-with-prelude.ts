import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyBuild } from './copy-build.ts';

/** Copies the production build, with a script that runs before all else in its pages and its worker. */
export async function buildWithPrelude(folder: string, prelude: string): Promise<void> {
  await copyBuild(folder);
  const change = async (name: string, by: (text: string) => string) =>
    writeFile(join(folder, name), by(await readFile(join(folder, name), 'utf8')));
  await writeFile(join(folder, 'prelude.js'), prelude);
  await change('background.js', (code) => prelude + code);
  for (const page of ['popup.html', 'options.html']) {
    await change(page, (html) => html.replace('<head>', '<head><script src="/prelude.js"></script>'));
  }
}
