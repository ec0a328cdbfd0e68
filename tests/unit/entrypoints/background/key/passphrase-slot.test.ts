import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { randomBytes } from '@/entrypoints/background/key/bytes';
import {
  checkSlot,
  unwrapWithPassphrase,
  wrapWithPassphrase,
  type PassphraseSlot,
} from '@/entrypoints/background/key/passphrase-slot';
import { calibrateRounds, maxRounds, minRounds } from '@/entrypoints/background/key/rounds';

const vault = 'vault-of-the-tests';
const passphrase = 'correct horse battery staple';
const dataKey = randomBytes(32);
let slot: PassphraseSlot;
beforeAll(async () => {
  slot = await wrapWithPassphrase(dataKey, passphrase, vault, minRounds);
});

test('the passphrase opens its slot, also typed in another way', async () => {
  const checked = await checkSlot(slot, vault);
  expect(await unwrapWithPassphrase(checked, passphrase)).toEqual(dataKey);
  expect(await unwrapWithPassphrase(checked, ` correct  horse battery staple `)).toEqual(dataKey);
  const accented = await wrapWithPassphrase(dataKey, 'caf\u00e9 au lait', vault, 1);
  expect(await unwrapWithPassphrase(accented, 'cafe\u0301 au lait')).toEqual(dataKey);
});

const typed = (text: string) => text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();

test('every data key comes back by its passphrase, and by no other', async () => {
  const words = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() !== '');
  await fc.assert(
    fc.asyncProperty(
      words,
      words,
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      async (one, two, bytes) => {
        const wrapped = await wrapWithPassphrase(Uint8Array.from(bytes), one, vault, 2);
        expect(await unwrapWithPassphrase(wrapped, one)).toEqual(Uint8Array.from(bytes));
        if (typed(one) !== typed(two)) expect(await unwrapWithPassphrase(wrapped, two)).toBeNull();
      },
    ),
  );
});

test('the same passphrase twice makes two salts', async () => {
  const again = await wrapWithPassphrase(dataKey, passphrase, vault, 1);
  expect(again.salt).not.toBe(slot.salt);
  expect(atob(again.salt)).toHaveLength(16);
});

describe('a slot is refused before anything is derived', () => {
  test.each<[string, (whole: PassphraseSlot) => unknown, string]>([
    ['that is none', () => undefined, 'lockDamaged'],
    ['that is text', () => 'slot', 'lockDamaged'],
    ['without a salt', ({ salt: _salt, ...rest }) => rest, 'lockDamaged'],
    ['whose salt lost a letter', (whole) => ({ ...whole, salt: whole.salt.slice(1) }), 'lockDamaged'],
    [
      'whose wrapped key lost its end',
      (whole) => ({ ...whole, wrapped: { ...whole.wrapped, data: whole.wrapped.data.slice(4) } }),
      'lockDamaged',
    ],
    ['of another account’s lock', (whole) => ({ ...whole, vault: 'another' }), 'lockOfAnother'],
    ['with fewer rounds', (whole) => ({ ...whole, rounds: minRounds - 1 }), 'lockWeakened'],
    ['with one round', (whole) => ({ ...whole, rounds: 1 }), 'lockWeakened'],
    ['with no number of rounds', (whole) => ({ ...whole, rounds: Number.NaN }), 'lockDamaged'],
    ['with a part of a round', (whole) => ({ ...whole, rounds: minRounds + 0.5 }), 'lockWeakened'],
    ['with rounds for a day', (whole) => ({ ...whole, rounds: maxRounds + 1 }), 'lockWeakened'],
    [
      'with other rounds that would be enough',
      (whole) => ({ ...whole, rounds: minRounds + 1 }),
      'lockDamaged',
    ],
  ])('%s', async (_name, change, name) => {
    await expect(checkSlot(change(slot), vault)).rejects.toMatchObject({ name });
  });
});

test('parameters and lock are bound: with another check word they open nothing all the same', async () => {
  const moved = { ...slot, vault: 'another' };
  expect(await unwrapWithPassphrase(moved, passphrase)).toBeNull();
});

test('the rounds of a new slot are never fewer than the least, and not absurd', async () => {
  const rounds = await calibrateRounds();
  expect(rounds).toBeGreaterThanOrEqual(minRounds);
  expect(rounds).toBeLessThanOrEqual(maxRounds);
});
