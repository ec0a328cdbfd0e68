import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from './support/by-command.ts';
import { expect, test as base } from './support/companion-test.ts';
import { copyBuild } from './support/copy-build.ts';
import { expectAccessible } from './support/expect-accessible.ts';

const test = base.extend({
  // Playwright finds out what a fixture needs by reading this parameter, which therefore has to be a pattern.
  // oxlint-disable-next-line no-empty-pattern
  extension: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'companion-incomplete-'));
    await copyBuild(folder);
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

/** Takes a script out of a build. */
async function takeAway(build: string, begin: string) {
  const folder = join(build, 'chunks');
  const name = (await readdir(folder)).find((each) => each.startsWith(begin)) ?? '';
  const script = await readFile(join(folder, name));
  await rm(join(folder, name));
  return { putBack: () => writeFile(join(folder, name), script) };
}

test('code that cannot be read is said to be missing, with what is there beside it, and is tried again', async ({
  companion,
  extension,
  panel,
}) => {
  await connect(companion);
  const second = await takeAway(extension ?? '', 'later-');

  const popup = await companion.openPopup();
  await expect(popup.getByRole('alert')).toContainText('A part of this could not be loaded');
  await expect(popup.getByText('$128.40')).toBeVisible();

  await popup.getByRole('button', { name: 'Refresh the balance and orders' }).click();
  await expect(popup.getByRole('alert')).toContainText('What belongs to it does nothing.');
  await expectAccessible(popup, 'a popup of which a part is missing');

  await second.putBack();
  await popup.getByRole('button', { name: 'Try again' }).click();
  await expect(popup.getByRole('alert')).toHaveCount(0);
  const before = panel.requests('balance').length;
  await popup.getByRole('button', { name: 'Refresh the balance and orders' }).click();
  await panel.waitFor((now) => now.requests('balance').length > before);
  await popup.close();

  const changelog = await takeAway(extension ?? '', 'CHANGELOG-');
  const options = await companion.openOptions('#about');
  await expect(options.getByRole('alert')).toContainText('A part of this could not be loaded');
  // What each version brought: the newest stands at the top, whatever it is called.
  const versions = options.getByRole('main').locator('details:has(ul.entries)');
  await expect(versions).toHaveCount(0);
  await expectAccessible(options, 'options of which a part is missing');
  await changelog.putBack();
  await options.getByRole('button', { name: 'Try again' }).click();
  await expect(versions.first()).toBeVisible();
  await expect(options.getByRole('alert')).toHaveCount(0);
});
