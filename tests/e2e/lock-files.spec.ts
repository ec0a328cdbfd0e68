import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoAccount, demoKey } from '../panel/demo.ts';
import type { Companion } from './browser/companion.ts';
import { anOrder, connect, send, storedOrders } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';
import { filesWith } from './support/files-with-key.ts';
import { oldAccountOf, toOldVersion } from './support/old-version.ts';

const passphrase = 'correct horse battery staple';

/** What is in the profile when the browser has ended. */
async function inProfile(
  launch: (profile: string) => Promise<Companion>,
  before: (companion: Companion) => Promise<void>,
): Promise<string[]> {
  const profile = await mkdtemp(join(tmpdir(), 'companion-'));
  const companion = await launch(profile);
  await before(companion);
  await companion.close();
  expect(companion.errors).toEqual([]);
  const found = filesWith(profile, demoKey);
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  return found;
}

test('the key as it is lies in the profile; behind a passphrase, and forgotten, in none of its files', async ({
  launch,
}) => {
  const plain = await inProfile(launch, async (companion) => {
    await connect(companion);
  });
  // Else the search would find nothing anywhere.
  expect(plain).not.toEqual([]);

  const sealed = await inProfile(launch, async (companion) => {
    const page = await connect(companion);
    // Written more than once, as by a user who tries.
    await send(page, { type: 'saveApiKey', key: demoKey });
    expect(await send(page, { type: 'setPassphrase', passphrase, current: '' })).toEqual({ ok: true });
    await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
    await send(page, { type: 'lock', isForced: true });
    await send(page, { type: 'unlock', passphrase });
  });
  expect(sealed).toEqual([]);

  const forgotten = await inProfile(launch, async (companion) => {
    const page = await connect(companion);
    expect(await send(page, { type: 'forgetApiKey' })).toEqual({ ok: true });
  });
  expect(forgotten).toEqual([]);
});

test('an account of an earlier version: after the unlock its fast hash and salt are in none of the files', async ({
  launch,
}) => {
  const profile = await mkdtemp(join(tmpdir(), 'companion-'));
  const salt = crypto.randomUUID();
  const old = oldAccountOf(demoKey, salt);
  const found = () => [old, salt, demoKey].flatMap((text) => filesWith(profile, text));

  const before = await launch(profile);
  const page = await connect(before);
  expect(await send(page, anOrder({ confirmed: ['priceNeedsConfirming'] }))).toEqual({ ok: true });
  await toOldVersion(before, salt);
  expect(await send(page, { type: 'setPassphrase', passphrase, current: '' })).toEqual({ ok: true });
  await before.close();
  // Else the search would find nothing anywhere.
  expect(filesWith(profile, old)).not.toEqual([]);
  expect(filesWith(profile, salt)).not.toEqual([]);

  const after = await launch(profile);
  const options = await after.openOptions('#account');
  expect(await send(options, { type: 'unlock', passphrase })).toEqual({ ok: true });
  const [order] = await storedOrders(options);
  expect(order?.account).toMatch(/^v2-/);
  expect(await send(options, { type: 'refresh', ifOlderThanSeconds: 0 })).toEqual({ ok: true });
  // The browser merges its files beside everything else: one that ends meanwhile leaves that undone.
  await expect.poll(found).toEqual([]);
  await after.close();
  expect([...before.errors, ...after.errors]).toEqual([]);

  const last = await launch(profile);
  await last.openOptions('#account');
  await last.close();
  expect(found()).toEqual([]);
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

test('a key that is replaced by another, as typed, is in none of the files', async ({ panel, launch }) => {
  const next = 'another-demo-key-7777';
  panel.accounts.add({ ...demoAccount, key: next });
  const profile = await mkdtemp(join(tmpdir(), 'companion-'));
  const companion = await launch(profile);
  const page = await connect(companion);
  expect(await send(page, { type: 'saveApiKey', key: next })).toEqual({ ok: true });
  await companion.close();
  expect(filesWith(profile, next)).not.toEqual([]);
  expect(filesWith(profile, demoKey)).toEqual([]);
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});
