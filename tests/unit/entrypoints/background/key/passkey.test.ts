import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readKeyLabel } from '@/entrypoints/background/key/key-label';
import { openKey } from '@/entrypoints/background/key/open-key';
import { addPasskey, removePasskey, unlockByPasskey } from '@/entrypoints/background/key/passkey';
import * as rounds from '@/entrypoints/background/key/rounds';
import { sealWithPassphrase } from '@/entrypoints/background/key/seal';
import type { SealedKey } from '@/entrypoints/background/key/sealed-key';
import { unlock } from '@/entrypoints/background/key/unlock';
import { freshProfile, saveTestKey, testAccount, testKey } from '../fresh-worker';

const passphrase = 'correct horse battery staple';
const label = { credential: btoa('the passkey'), salt: btoa('s'.repeat(32)) };
const output = btoa('o'.repeat(32));

const apiKey = async () => (await fakeBrowser.storage.local.get('apiKey')).apiKey as SealedKey;
const store = (value: unknown) => fakeBrowser.storage.local.set({ apiKey: value });
const lock = () => fakeBrowser.storage.session.clear();

beforeEach(async () => {
  freshProfile();
  vi.spyOn(rounds, 'calibrateRounds').mockResolvedValue(rounds.minRounds);
  await saveTestKey();
  await store(await sealWithPassphrase(passphrase, ''));
});

test('a passkey opens the lock beside the passphrase, until it is removed', async () => {
  await addPasskey(passphrase, label, output);
  expect((await readKeyLabel())?.passkey).toEqual(label);
  expect(JSON.stringify(await apiKey())).not.toContain(output);
  await lock();
  await unlockByPasskey(output);
  expect(await openKey(testAccount)).toBe(testKey);
  await lock();
  await unlock(passphrase);
  await removePasskey();
  expect((await readKeyLabel())?.passkey).toBeNull();
  await lock();
  await expect(unlockByPasskey(output)).rejects.toMatchObject({ name: 'lockDamaged' });
});

test('it is added only with the passphrase', async () => {
  await expect(addPasskey('wrong horse', label, output)).rejects.toMatchObject({ name: 'passphraseWrong' });
  expect((await readKeyLabel())?.passkey).toBeNull();
});

test('another passkey, or a slot of another lock, opens nothing', async () => {
  await addPasskey(passphrase, label, output);
  await lock();
  await expect(unlockByPasskey(btoa('x'.repeat(32)))).rejects.toMatchObject({ name: 'passkeyWrong' });
  const sealed = await apiKey();
  const moved = sealed.slots.map((slot) => Object.assign({}, slot, { vault: 'another' }));
  await store({ ...sealed, slots: moved });
  await expect(unlockByPasskey(output)).rejects.toMatchObject({ name: 'lockOfAnother' });
  expect((await readKeyLabel())?.passkey).toBeNull();
});

test('another passphrase leaves the passkey as it is', async () => {
  await addPasskey(passphrase, label, output);
  await store(await sealWithPassphrase('another passphrase', passphrase));
  await lock();
  await unlockByPasskey(output);
  expect(await openKey(testAccount)).toBe(testKey);
});
