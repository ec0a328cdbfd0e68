import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomBytes, utf8 } from '@/entrypoints/background/key/bytes';
import { decrypt, encrypt, importAesKey } from '@/entrypoints/background/key/encrypt';

const newKey = () => importAesKey(randomBytes(32));

test('10,000 encryptions under one key have 10,000 IVs', async () => {
  const key = await newKey();
  const all = await Promise.all(Array.from({ length: 10_000 }, () => encrypt(key, utf8('same'), 'same')));
  expect(new Set(all.map(({ iv }) => iv)).size).toBe(10_000);
  expect(new Set(all.map(({ data }) => data)).size).toBe(10_000);
  expect(all.every(({ iv }) => atob(iv).length === 12)).toBe(true);
});

test('whatever is encrypted comes back under the same key and label, and under no other', async () => {
  const [key, other] = await Promise.all([newKey(), newKey()]);
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      fc.string(),
      fc.string(),
      async (plain, bound, more) => {
        const bytes = Uint8Array.from(plain);
        const sealed = await encrypt(key, bytes, bound);
        expect(await decrypt(key, sealed, bound)).toEqual(bytes);
        expect(await decrypt(other, sealed, bound)).toBeNull();
        if (more !== '') expect(await decrypt(key, sealed, bound + more)).toBeNull();
      },
    ),
  );
});

test('no bit of what is stored can be another', async () => {
  const key = await newKey();
  const sealed = await encrypt(key, utf8('k3y-of-the-tests'), 'label');
  for (const part of ['iv', 'data'] as const) {
    const bytes = Uint8Array.from(atob(sealed[part]), (char) => char.charCodeAt(0));
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const turned = bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      const text = btoa(String.fromCharCode(...turned));
      expect(await decrypt(key, { ...sealed, [part]: text }, 'label')).toBeNull();
    }
  }
});

test.each(['', '?', 'AAAA', 'A'.repeat(4000)])('what is no ciphertext (%j) opens nothing', async (data) => {
  expect(await decrypt(await newKey(), { iv: data, data }, '')).toBeNull();
});

test('the key of a cipher cannot be read out again', async () => {
  await expect(crypto.subtle.exportKey('raw', await newKey())).rejects.toThrow();
});
