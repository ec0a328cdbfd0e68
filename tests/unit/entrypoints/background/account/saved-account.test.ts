import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSavedAccount, saveApiKey } from '@/entrypoints/background/account/saved-account';
import { openKey } from '@/entrypoints/background/key/open-key';
import { removeStoredKey } from '@/entrypoints/background/key/stored-key';

const key = 'abcdefgh-1234';
const account = 'v2-00112233445566778899aabbccddeeff';

test('a key is read back as its account and its last four characters, until it is forgotten', async () => {
  expect(await readSavedAccount()).toBeNull();
  const saved = await saveApiKey(key, account);
  expect(saved).toEqual({ account, end: '1234' });
  expect(await readSavedAccount()).toEqual(saved);
  await removeStoredKey();
  expect(await readSavedAccount()).toBeNull();
});

test('the key is opened for its own account alone', async () => {
  await expect(openKey('acc')).rejects.toMatchObject({ name: 'noKey' });
  await saveApiKey(key, account);
  expect(await openKey(account)).toBe(key);
  await saveApiKey('another-key-5678', 'acc');
  await expect(openKey(account)).rejects.toMatchObject({ name: 'accountChanged' });
});

test.each([null, 'text', 7, [], { key: 7, account: 'x' }, { key }])(
  'a damaged record (%j) is no key',
  async (stored) => {
    await fakeBrowser.storage.local.set({ apiKey: stored });
    expect(await readSavedAccount()).toBeNull();
  },
);
