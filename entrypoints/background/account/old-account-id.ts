import { storage } from 'wxt/utils/storage';
import { hexOf, utf8 } from '../key/bytes';
import { inTurn } from '../locks';

// Ids of version 1: a fast hash, by which a short key can be guessed. None is made any more; what lies under one is moved
// to the account's id as soon as its key is at hand (`records/renew-account-id.ts`).

/** Here as long as something lies under an old id. */
const oldSaltItem = storage.defineItem<unknown>('local:salt');

export async function readOldSalt(): Promise<string | null> {
  const stored = await oldSaltItem.getValue();
  return typeof stored === 'string' ? stored : null;
}

/** Takes over a file's old salt where there is none, until a key is entered: by it the key's orders are known. */
export const adoptOldSalt = (salt: string): Promise<void> =>
  inTurn('salt', async () => {
    if ((await readOldSalt()) === null) await oldSaltItem.setValue(salt);
  });

/** The first 8 bytes, as hex, of SHA-256 over the salt and the key. */
export async function oldAccountIdOf(key: string, salt: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', utf8(salt + key));
  return hexOf(new Uint8Array(digest).slice(0, 8));
}
