import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readKeyLabel } from '@/entrypoints/background/key/key-label';
import { openKey } from '@/entrypoints/background/key/open-key';
import { wrapWithPassphrase } from '@/entrypoints/background/key/passphrase-slot';
import * as rounds from '@/entrypoints/background/key/rounds';
import { sealWithPassphrase } from '@/entrypoints/background/key/seal';
import type { SealedKey } from '@/entrypoints/background/key/sealed-key';
import { storeKey, takeLockOff } from '@/entrypoints/background/key/store-key';
import { openSlot, unlock } from '@/entrypoints/background/key/unlock';
import { freshProfile, saveTestKey, testAccount, testKey } from '../fresh-worker';

const passphrase = 'correct horse battery staple';
const { minRounds } = rounds;

const apiKey = async () => (await fakeBrowser.storage.local.get('apiKey')).apiKey as SealedKey;
const store = (value: unknown) => fakeBrowser.storage.local.set({ apiKey: value });
const lock = () => fakeBrowser.storage.session.clear();

beforeEach(async () => {
  freshProfile();
  vi.spyOn(rounds, 'calibrateRounds').mockResolvedValue(minRounds);
  await saveTestKey();
  await store(await sealWithPassphrase(passphrase, ''));
});

test('a key behind a lock is nowhere in storage, and neither is the data key', async () => {
  await lock();
  const all = JSON.stringify(await fakeBrowser.storage.local.get());
  for (const form of [testKey, btoa(testKey), Buffer.from(testKey).toString('hex')])
    expect(all).not.toContain(form);
  expect(JSON.stringify(await fakeBrowser.storage.session.get())).toBe('{}');
});

test('unlocked, session storage has the data key and not the API key', async () => {
  const all = JSON.stringify(await fakeBrowser.storage.session.get());
  expect(all).toContain('dataKey');
  expect(all).not.toContain(testKey);
  expect(await openKey(testAccount)).toBe(testKey);
});

test('locked, its account, its end and its length are known, and nothing opens it', async () => {
  await lock();
  expect(await readKeyLabel()).toEqual({
    account: testAccount,
    end: testKey.slice(-4),
    lock: 'locked',
    length: testKey.length,
    passkey: null,
  });
  await expect(openKey(testAccount)).rejects.toMatchObject({ name: 'locked' });
  await expect(storeKey('another-key-0000', 'other')).rejects.toMatchObject({ name: 'locked' });
});

test('the passphrase unlocks, and a wrong one does not', async () => {
  await lock();
  await expect(unlock('wrong horse')).rejects.toMatchObject({ name: 'passphraseWrong' });
  await expect(openKey(testAccount)).rejects.toMatchObject({ name: 'locked' });
  await unlock(passphrase);
  expect(await openKey(testAccount)).toBe(testKey);
});

test('the data key of another lock opens nothing', async () => {
  await fakeBrowser.storage.session.set({ dataKey: { vault: 'another', key: btoa('x'.repeat(32)) } });
  await expect(openKey(testAccount)).rejects.toMatchObject({ name: 'locked' });
});

describe('what is stored of the lock', () => {
  test.each<[string, (sealed: SealedKey) => Partial<SealedKey>, string]>([
    ['its key, changed', ({ sealed }) => ({ sealed: { ...sealed, iv: btoa('x'.repeat(12)) } }), 'keyDamaged'],
    ['the account, changed', () => ({ account: 'another' }), 'keyDamaged'],
    ['the end of the key, changed', () => ({ endOfKey: '0000' }), 'keyDamaged'],
    ['no slot', () => ({ slots: [] }), 'lockDamaged'],
    ['a slot that is none', () => ({ slots: [null, 7] }), 'lockDamaged'],
    ['another lock’s name', () => ({ vault: 'another' }), 'lockOfAnother'],
  ])('%s: refused by its name, and nothing is unlocked', async (_name, change, name) => {
    await lock();
    const sealed = await apiKey();
    await store({ ...sealed, ...change(sealed) });
    await expect(unlock(passphrase)).rejects.toMatchObject({ name });
    expect(await fakeBrowser.storage.session.get('dataKey')).toEqual({});
  });

  test('a slot of another lock, renamed to fit, opens nothing', async () => {
    await lock();
    const sealed = await apiKey();
    const slot = await wrapWithPassphrase(new Uint8Array(32), passphrase, sealed.vault, minRounds);
    await store({ ...sealed, slots: [slot] });
    await expect(unlock(passphrase)).rejects.toMatchObject({ name: 'keyDamaged' });
  });
});

test('a damaged slot does not count as a try', async () => {
  const sealed = await apiKey();
  await store({ ...sealed, slots: [] });
  for (let tried = 0; tried < 9; tried += 1)
    await expect(unlock(passphrase)).rejects.toMatchObject({ name: 'lockDamaged' });
  expect((await fakeBrowser.storage.local.get('unlockTries')).unlockTries).toBeUndefined();
});

test('tries at the same time are made one after the other, and each counts', async () => {
  const all = await Promise.allSettled(Array.from({ length: 7 }, () => openSlot('wrong horse')));
  const names = all.map((each) => (each.status === 'rejected' ? (each.reason as Error).name : ''));
  expect(names.slice(0, 5)).toEqual(Array(5).fill('passphraseWrong'));
  expect(names.slice(5)).toEqual(Array(2).fill('tooManyTries'));
});

test('another passphrase takes the place of the first: the same key, other slot', async () => {
  const before = await apiKey();
  await expect(sealWithPassphrase('another passphrase', 'wrong')).rejects.toMatchObject({
    name: 'passphraseWrong',
  });
  await store(await sealWithPassphrase('another passphrase', passphrase));
  await lock();
  await expect(unlock(passphrase)).rejects.toMatchObject({ name: 'passphraseWrong' });
  await unlock('another passphrase');
  expect(await openKey(testAccount)).toBe(testKey);
  expect((await apiKey()).slots).toHaveLength(1);
  expect((await apiKey()).vault).toBe(before.vault);
});

test('another key is stored behind the same lock', async () => {
  expect(await storeKey('another-key-0000', 'other')).toBe('0000');
  await lock();
  await unlock(passphrase);
  expect(await openKey('other')).toBe('another-key-0000');
  expect(JSON.stringify(await apiKey())).not.toContain('another-key');
});

test('the lock is taken off by who knows the passphrase', async () => {
  await expect(takeLockOff('wrong')).rejects.toMatchObject({ name: 'passphraseWrong' });
  await takeLockOff(passphrase);
  expect(await apiKey()).toEqual({ key: testKey, account: testAccount });
  await expect(unlock(passphrase)).rejects.toMatchObject({ name: 'noLock' });
});
