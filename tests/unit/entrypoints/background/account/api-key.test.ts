import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fingerprintOf } from '@/entrypoints/background/account/api-key';

const key = 'abcdefgh-1234';

test('the fingerprint is 8 bytes as hex, the same for the same key, another for another', async () => {
  const fingerprint = await fingerprintOf(key);
  expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
  expect(await fingerprintOf(key)).toBe(fingerprint);
  expect(await fingerprintOf(`${key}5`)).not.toBe(fingerprint);
});

test('the fingerprint is the start of SHA-256 over salt and key, so that it tells nothing without the salt', async () => {
  await fakeBrowser.storage.local.set({ salt: 'salt' });
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`salt${key}`));
  expect(await fingerprintOf(key)).toBe(Buffer.from(bytes).toString('hex').slice(0, 16));
});

test('two profiles know the same key by different fingerprints', async () => {
  const first = await fingerprintOf(key);
  await fakeBrowser.storage.local.clear();
  expect(await fingerprintOf(key)).not.toBe(first);
});

test('many questions at once on a first run make one salt', async () => {
  const all = await Promise.all(Array.from({ length: 10 }, () => fingerprintOf(key)));
  expect(new Set(all).size).toBe(1);
});
