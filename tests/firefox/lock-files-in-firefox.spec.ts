import { filesWith } from '../e2e/support/files-with-key.ts';
import { demoKey } from '../panel/demo.ts';
import { expect, test } from './in-firefox.ts';
import { orderPageOf } from './order-page-of.ts';

const passphrase = 'correct horse battery staple';
/** Firefox writes what was deleted out of its log some seconds later. */
const soon = { timeout: 60_000 };

test('behind a passphrase, and forgotten, the key is soon in no file of the profile', async ({ firefox }) => {
  const args = firefox.browser.process()?.spawnargs ?? [];
  const profile = args[args.findIndex((arg) => arg.includes('profile')) + 1] ?? '';
  const found = () => filesWith(profile, demoKey);
  const page = orderPageOf(await firefox.openPage('manifest.json'));
  await page.setUp(['monstercat']);
  await expect.poll(found, soon).not.toEqual([]);
  await page.ask({ type: 'setPassphrase', passphrase, current: '' });
  await expect.poll(found, soon).toEqual([]);
  await page.ask({ type: 'removeLock', current: passphrase });
  await expect.poll(found, soon).not.toEqual([]);
  await page.ask({ type: 'forgetApiKey' });
  await expect.poll(found, soon).toEqual([]);
});
