import { pbkdf2Sync } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accountIdOf, isAccountId } from '@/entrypoints/background/account/account-id';
import { oldAccountIdOf } from '@/entrypoints/background/account/old-account-id';
import { freshProfile, oldTestAccount, testAccount, testKey } from '../fresh-worker';

const key = 'abcdefgh-1234';

beforeEach(freshProfile);

test('the id is a slow hash, and says so: the same for the same key, another for another', async () => {
  const id = await accountIdOf(key);
  expect(isAccountId(id)).toBe(true);
  expect(await accountIdOf(key)).toBe(id);
  expect(await accountIdOf(`${key}5`)).not.toBe(id);
});

test('it is 16 bytes of PBKDF2-SHA-256 with 600,000 rounds', async () => {
  const bytes = pbkdf2Sync(testKey, 'salt-of-the-tests', 600_000, 16, 'sha256');
  expect(await accountIdOf(testKey, 'salt-of-the-tests')).toBe(`v2-${bytes.toString('hex')}`);
  expect(testAccount).toBe(`v2-${bytes.toString('hex')}`);
});

test('an id of version 1 is none of version 2: the start of SHA-256 over salt and key', async () => {
  expect(await oldAccountIdOf(testKey, 'salt-of-the-tests')).toBe(oldTestAccount);
  expect([oldTestAccount, 'v2-', `${testAccount}0`, testAccount.toUpperCase(), ''].some(isAccountId)).toBe(
    false,
  );
});

test('two profiles know the same key by different ids', async () => {
  const first = await accountIdOf(key);
  await fakeBrowser.storage.local.clear();
  expect(await accountIdOf(key)).not.toBe(first);
});

test('many questions at once on a first run make one salt', async () => {
  const all = await Promise.all(Array.from({ length: 3 }, () => accountIdOf(key)));
  expect(new Set(all).size).toBe(1);
});
