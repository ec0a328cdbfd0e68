import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readAccount } from '@/entrypoints/background/account/account';
import { readSavedAccount } from '@/entrypoints/background/account/saved-account';
import {
  checkAndSaveKey,
  checkSavedKey,
  forgetSavedKey,
  requireKey,
} from '@/entrypoints/background/commands/key-commands';
import { openKey } from '@/entrypoints/background/key/open-key';
import { balance, failure, fakePanel, reply } from '../fake-panel';
import { freshProfile, saveTestKey, testKey } from '../fresh-worker';

beforeEach(freshProfile);
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a key', () => {
  test('that the panel accepts is saved with what its answer said', async () => {
    const sent = fakePanel();
    await checkAndSaveKey(`  ${testKey}\n`);
    expect(sent).toEqual([{ key: testKey, action: 'balance' }]);
    const saved = await requireKey();
    expect(saved.end).toBe(testKey.slice(-4));
    expect(await openKey(saved.account)).toBe(testKey);
    expect(await readAccount(saved.account)).toMatchObject({
      balance: { amount: '100.00', currency: 'USD' },
      problem: null,
    });
  });

  test.each([
    ['the panel refuses', () => failure('Invalid API key or inactive user'), 'keyRejected'],
    ['nobody answers for', () => Promise.reject(new TypeError('Failed to fetch')), 'noConnection'],
    ['a web page answers for', () => reply('<html>'), 'guardPage'],
    ['gets an answer that makes no sense', () => reply({ balance: 'NaN' }), 'notUnderstood'],
  ])('that %s saves nothing', async (_name, answer, name) => {
    fakePanel({ balance: answer });
    await expect(checkAndSaveKey('a-wrong-key-0000')).rejects.toMatchObject({ name });
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('a-wrong-key');
    expect(await readSavedAccount()).toBeNull();
  });

  test('that is refused leaves the one before and its account as they were', async () => {
    const before = await saveTestKey();
    const known = await readAccount(before.account);
    fakePanel({ balance: () => failure('Invalid API key or inactive user') });
    await expect(checkAndSaveKey('a-wrong-key-0000')).rejects.toBeDefined();
    expect(await readSavedAccount()).toEqual(before);
    expect(await readAccount(before.account)).toEqual(known);
  });

  test.each(['', 'short', 'two words here', 'a'.repeat(201), 'schlüssel-1234'])(
    '%j is malformed and is sent nowhere',
    async (text) => {
      const sent = fakePanel();
      await expect(checkAndSaveKey(text)).rejects.toMatchObject({ name: 'keyMalformed' });
      expect(sent).toEqual([]);
    },
  );

  test('that is echoed in an error is not in what is shown of it', async () => {
    fakePanel({ balance: () => failure(`Invalid key ${testKey}`) });
    const error = await checkAndSaveKey(testKey).catch((each: { detail: string }) => each.detail);
    expect(error).not.toContain(testKey);
  });

  test('that is forgotten while it is being checked is not saved afterwards', async () => {
    const answer = Promise.withResolvers<Response>();
    const sent = fakePanel({ balance: () => answer.promise });
    const saving = checkAndSaveKey(testKey);
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    const forgetting = forgetSavedKey();
    answer.resolve(balance('1'));
    await Promise.all([saving, forgetting]);
    expect(await readSavedAccount()).toBeNull();
  });

  test('that is replaced ends the rest of the one before', async () => {
    await fakeBrowser.storage.session.set({ rest: { failures: 3, until: Date.now() + 60_000 } });
    fakePanel();
    await checkAndSaveKey(testKey);
    expect((await fakeBrowser.storage.session.get('rest')).rest ?? null).toBeNull();
  });
});

test('forgetting the key keeps what is known of its account', async () => {
  fakePanel();
  await checkAndSaveKey(testKey);
  const { account } = await requireKey();
  await forgetSavedKey();
  await expect(requireKey()).rejects.toMatchObject({ name: 'noKey' });
  expect((await readAccount(account)).balance?.amount).toBe('100.00');
});

test('a refused check is kept as the account’s problem until one goes right', async () => {
  const { account } = await saveTestKey();
  fakePanel({ balance: () => failure('Invalid API key or inactive user') });
  await expect(checkSavedKey()).rejects.toMatchObject({ name: 'keyRejected' });
  expect((await readAccount(account)).problem?.name).toBe('keyRejected');
  fakePanel();
  await checkSavedKey();
  expect((await readAccount(account)).problem).toBeNull();
});
