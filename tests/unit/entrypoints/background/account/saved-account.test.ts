import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fingerprintOf } from '@/entrypoints/background/account/api-key';
import { readSavedAccount, saveApiKey } from '@/entrypoints/background/account/saved-account';
import { openKey } from '@/entrypoints/background/key/open-key';
import { removeStoredKey } from '@/entrypoints/background/key/stored-key';

const key = 'abcdefgh-1234';

test('a key is read back as its account and its last four characters, until it is forgotten', async () => {
  expect(await readSavedAccount()).toBeNull();
  const saved = await saveApiKey(key);
  expect(saved).toEqual({ account: await fingerprintOf(key), end: '1234' });
  expect(await readSavedAccount()).toEqual(saved);
  await removeStoredKey();
  expect(await readSavedAccount()).toBeNull();
});

test('the account is the same when the same key is entered again', async () => {
  const { account } = await saveApiKey(key);
  await removeStoredKey();
  expect((await saveApiKey(key)).account).toBe(account);
});

test('the key is opened for its own account alone', async () => {
  await expect(openKey('acc')).rejects.toMatchObject({ name: 'noKey' });
  const { account } = await saveApiKey(key);
  expect(await openKey(account)).toBe(key);
  await saveApiKey('another-key-5678');
  await expect(openKey(account)).rejects.toMatchObject({ name: 'accountChanged' });
});

test.each([null, 'text', 7, [], { key: 7, account: 'x' }, { key }])(
  'a damaged record (%j) is no key',
  async (stored) => {
    await fakeBrowser.storage.local.set({ apiKey: stored });
    expect(await readSavedAccount()).toBeNull();
  },
);
