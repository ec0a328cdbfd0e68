import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoKey } from '../panel/demo.ts';
import { Companion } from './browser/companion.ts';
import { connect, send } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';
import { filesWith } from './support/files-with-key.ts';

const passphrase = 'correct horse battery staple';

/** What is in the profile when the browser has ended. */
async function inProfile(
  panelArgs: string[],
  before: (companion: Companion) => Promise<void>,
): Promise<string[]> {
  const profile = await mkdtemp(join(tmpdir(), 'companion-'));
  const companion = await Companion.launch({ panelArgs, profile });
  await before(companion);
  await companion.close();
  expect(companion.errors).toEqual([]);
  const found = filesWith(profile, demoKey);
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  return found;
}

test('the key as it is lies in the profile; behind a passphrase, and forgotten, in none of its files', async ({
  panel,
}) => {
  test.setTimeout(120_000);
  const plain = await inProfile(panel.chromiumArgs, async (companion) => {
    await connect(companion);
  });
  // Else the search would find nothing anywhere.
  expect(plain).not.toEqual([]);

  const sealed = await inProfile(panel.chromiumArgs, async (companion) => {
    const page = await connect(companion);
    // Written more than once, as by a user who tries.
    await send(page, { type: 'saveApiKey', key: demoKey });
    expect(await send(page, { type: 'setPassphrase', passphrase, current: '' })).toEqual({ ok: true });
    await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
    await send(page, { type: 'lock', isForced: true });
    await send(page, { type: 'unlock', passphrase });
  });
  expect(sealed).toEqual([]);

  const forgotten = await inProfile(panel.chromiumArgs, async (companion) => {
    const page = await connect(companion);
    expect(await send(page, { type: 'forgetApiKey' })).toEqual({ ok: true });
  });
  expect(forgotten).toEqual([]);
});
